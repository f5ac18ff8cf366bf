import { getLocale, getTranslations } from "next-intl/server";
import { setLocaleAction, setThemeAction } from "@/lib/account/actions";
import { type Theme, themes } from "@/lib/account/theme";
import { ActionForm } from "./action-form";

const quiet = "min-h-11 px-1 text-muted underline-offset-4 hover:text-ink hover:underline";

/** The other language's own name: readable by whoever needs it. Works without JavaScript. */
export async function LanguageSwitch() {
  const t = await getTranslations("common.language");
  const other = (await getLocale()) === "ja" ? "en" : "ja";
  return (
    <ActionForm action={setLocaleAction}>
      <button type="submit" name="locale" value={other} lang={other} className={quiet}>
        <span className="sr-only">{t("label")}: </span>
        {t("other")}
      </button>
    </ActionForm>
  );
}

export async function ThemeSwitch({ theme }: { theme: Theme }) {
  const t = await getTranslations("common.theme");
  return (
    <ActionForm action={setThemeAction} className="flex flex-wrap items-center gap-x-3">
      <span className="text-muted">{t("label")}:</span>
      {themes.map((choice) => (
        <button
          key={choice}
          type="submit"
          name="theme"
          value={choice}
          aria-pressed={choice === theme}
          className={`${quiet} aria-pressed:font-semibold aria-pressed:text-ink`}
        >
          {choice === theme && <span aria-hidden="true">✓ </span>}
          {t(choice)}
        </button>
      ))}
    </ActionForm>
  );
}
