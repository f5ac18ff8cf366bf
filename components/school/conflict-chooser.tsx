"use client";

import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";
import { Check } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { Profile } from "@/lib/core/profile";
import { toValues } from "@/lib/school/form";
import type { Conflict, Section } from "@/lib/school/types";

/** Where two people edited one school: both versions, and a choice for each part in which they differ. */
export function ConflictChooser({ conflict }: { conflict: Conflict | undefined }) {
  const t = useTranslations("school.conflict");
  if (conflict === undefined) return null;
  const { mine, theirs, differing } = conflict;
  return (
    <div className="mb-6">
      <Notice kind="caution" live title={t("title")}>
        <p>{t("intro")}</p>
        {differing.map((section) => (
          <SectionChoice key={section} section={section} mine={mine} theirs={theirs} />
        ))}
        <div className="flex flex-wrap items-center gap-4">
          <Button look="primary" name="intent" value="save">
            {t("save")}
          </Button>
          <LinkButton href="?" look="quiet">
            {t("reload")}
          </LinkButton>
        </div>
      </Notice>
    </div>
  );
}

function SectionChoice({ section, mine, theirs }: { section: Section; mine: Profile; theirs: Profile }) {
  const t = useTranslations("school");
  const none = t("none");
  const [onlyMine, onlyTheirs] = [difference(mine, theirs, section), difference(theirs, mine, section)];
  return (
    <fieldset className="border-caution border-t pt-3">
      <legend className="sr-only">{t(`section.${section}`)}</legend>
      <p className="font-semibold">{t(`section.${section}`)}</p>
      <div className="grid gap-x-6 sm:grid-cols-2">
        <Side
          name={`choose.${section}`}
          value="mine"
          label={t("conflict.mine")}
          text={onlyMine || none}
          isChosen
        />
        <Side
          name={`choose.${section}`}
          value="theirs"
          label={t("conflict.theirs")}
          text={onlyTheirs || none}
        />
      </div>
    </fieldset>
  );
}

type SideProps = { name: string; value: string; label: string; text: string; isChosen?: boolean };

const Side = ({ name, value, label, text, isChosen = false }: SideProps) => (
  <div>
    <Check type="radio" name={name} value={value} label={label} defaultChecked={isChosen} />
    <pre className="max-h-48 overflow-auto whitespace-pre-wrap break-words rounded bg-sheet p-3 font-sans text-sm">
      {text}
    </pre>
  </div>
);

/** Values of one part that this version has and the other has not, one per line. */
function difference(one: Profile, other: Profile, section: Section): string {
  const [left, right] = [toValues(one), toValues(other)];
  return Object.entries(left)
    .filter(([name, value]) => name.split(".")[0] === section && value !== "" && right[name] !== value)
    .map(([, value]) => value)
    .join("\n");
}
