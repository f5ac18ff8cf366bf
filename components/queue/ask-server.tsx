import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { RecipeBlock } from "@/components/wizard/recipe-block";
import type { Block, Part } from "@/lib/core/recipe";

/** Each only prints; sources: the manual pages of mailq, postqueue, exim and getent. */
const commands = [
  { mta: "sendmail", text: "mailq" },
  { mta: "Postfix", text: "postqueue -p" },
  { mta: "Exim", text: "exim -bp" },
] as const;

const block = (text: string): Block => ({ kind: "command", text, expect: null });

/** The read-only script for the mail server, folded away below what it does. */
export async function AskServer({ part }: { part: Part }) {
  const t = await getTranslations("queue.script");
  return (
    <Card title={t("title")} intro={t("intro")}>
      <p className="max-w-prose">{t("reads")}</p>
      <Disclosure label={t("show")} isPrinted>
        <div className="space-y-4">
          {part.blocks.map((one) => (
            <RecipeBlock key={`${one.kind}-${one.text}`} part={part.id} block={one} values={[]} />
          ))}
        </div>
      </Disclosure>
      <p className="mt-4 max-w-prose">{t("or")}</p>
      <dl className="mt-2 space-y-3">
        {[
          ...commands.map(({ mta, text }) => ({ label: t("queue", { mta }), text })),
          { label: t("services"), text: "getent services smtp" },
        ].map(({ label, text }) => (
          <div key={text}>
            <dt className="text-muted text-sm">{label}</dt>
            <dd>
              <RecipeBlock part={part.id} block={block(text)} values={[]} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
