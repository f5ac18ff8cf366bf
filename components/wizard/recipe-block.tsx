import { getTranslations } from "next-intl/server";
import { CopyButton } from "@/components/ui/copy-button";
import { TextFrame } from "@/components/ui/text-frame";
import type { Block, PartId } from "@/lib/core/recipe";
import { piecesOf } from "./own-values";

type Props = { part: PartId; block: Block; values: readonly string[] };

/** Typed or pasted as it stands, not read. */
export const isTyped = (kind: Block["kind"]): boolean => kind === "command" || kind === "file";

/** One block of a recipe: what is copied is what is seen, letter for letter. */
export async function RecipeBlock({ part, block, values }: Props) {
  const t = await getTranslations("wizard.recipe");
  if (block.kind === "note") return <p className="max-w-prose whitespace-pre-line">{block.text}</p>;
  const isToCopy = isTyped(block.kind);
  return (
    <div>
      {block.kind !== "command" && <p className="text-muted text-sm">{t(block.kind)}</p>}
      <div className="flex flex-col gap-2 rounded-lg border border-rule bg-code p-3 sm:flex-row sm:items-start">
        <TextFrame
          data-recipe-part={isToCopy ? part : undefined}
          data-block={block.kind}
          className="min-w-0 flex-1 overflow-x-auto py-2.5 font-mono text-[0.9rem] leading-relaxed"
        >
          {piecesOf(block.text, values).map(({ text, isOwn, at }) =>
            isOwn ? (
              <mark key={at} className="rounded-sm bg-own text-ink">
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </TextFrame>
        {isToCopy && <CopyButton text={block.text} label={t("copy")} done={t("copied")} />}
      </div>
      {block.expect !== null && (
        <p className="mt-1.5 text-muted">
          <span className="font-medium">{t("expect")}</span> {block.expect}
        </p>
      )}
    </div>
  );
}
