import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { RemedyKind } from "@/lib/core/diagnosis";
import { handouts } from "@/lib/handout/registry";
import type { HandoutId } from "@/lib/handout/types";

type HandoutLinksProps = { schoolId: string; run: string; kinds: readonly HandoutId[] };

/** The papers that fit where one is in a repair, and the way to all of them. */
export async function HandoutLinks({ schoolId, run, kinds }: HandoutLinksProps) {
  const [t, lang] = await Promise.all([getTranslations("handout"), getLocale()]);
  const base = `/schools/${schoolId}/handouts`;
  return (
    <Card title={t("title")} intro={t("inRepair")} className="print:hidden">
      <div className="flex flex-wrap gap-2">
        {handouts
          .filter(({ id }) => kinds.includes(id))
          .map(({ id, name }) => (
            <LinkButton key={id} href={`${base}/${id}?run=${run}`}>
              {name[lang]}
            </LinkButton>
          ))}
        <LinkButton look="quiet" className="px-2" href={`${base}?run=${run}`}>
          {t("all")}
        </LinkButton>
      </div>
    </Card>
  );
}

/** Who has to be told of a way out while it is made. */
export const papersFor = (remedy: RemedyKind): readonly HandoutId[] =>
  remedy === "ask-provider" ? ["provider", "staff"] : ["clients", "staff", "software"];
