import Link from "next/link";
import { linkTerms } from "@/lib/catalogue/glossary/link-terms";
import type { Locale } from "@/lib/core/locale";

type Props = { text: string; lang: Locale /** The term that the text itself explains. */; except?: string };

/** A text whose terms lead to the glossary. */
export const Explained = ({ text, lang, except }: Props) =>
  linkTerms(text, lang).map(({ text: stretch, term }, index) =>
    term === null || term === except ? (
      stretch
    ) : (
      <Link
        // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text never change places
        key={index}
        href={`/library/glossary#${term}`}
        className="underline decoration-dotted underline-offset-4 hover:text-lane hover:decoration-solid"
      >
        {stretch}
      </Link>
    ),
  );
