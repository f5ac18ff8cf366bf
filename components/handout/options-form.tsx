import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Select, TextField } from "@/components/ui/field";
import { locales } from "@/lib/core/locale";
import { type HandoutInput, nameOf } from "@/lib/handout/facts";
import { states } from "@/lib/handout/options";

type OptionsFormProps = { input: HandoutInput; asksLine: boolean; run: string | null };

/** Fills the paper in anew from the address, so it works without JavaScript and can be passed on. */
export async function OptionsForm({ input, asksLine, run }: OptionsFormProps) {
  const t = await getTranslations("handout.options");
  return (
    <Disclosure label={t("title")} open>
      <form method="get" className="flex flex-wrap items-end gap-3 print:hidden">
        {run !== null && <input type="hidden" name="run" value={run} />}
        <Select name="lang" label={t("lang")} defaultValue={input.lang} className="min-w-40">
          {locales.map((lang) => (
            <option key={lang} value={lang}>
              {t(lang)}
            </option>
          ))}
        </Select>
        <TextField
          name="port"
          label={t("port")}
          defaultValue={String(input.port)}
          inputMode="numeric"
          className="w-36"
        />
        <Select
          name="state"
          label={t("state")}
          defaultValue={input.isDone ? "done" : "planned"}
          className="min-w-36"
        >
          {states.map((state) => (
            <option key={state} value={state}>
              {t(state)}
            </option>
          ))}
        </Select>
        {asksLine && (
          <Select name="line" label={t("line")} defaultValue={input.line ?? ""} className="min-w-44">
            <option value="">{t("lineAuto")}</option>
            {input.profile.lines.map((line) => (
              <option key={line.id} value={line.id}>
                {nameOf(line)}
              </option>
            ))}
          </Select>
        )}
        <Button>{t("apply")}</Button>
        <p className="basis-full text-muted text-sm">{t("applyHint")}</p>
      </form>
    </Disclosure>
  );
}
