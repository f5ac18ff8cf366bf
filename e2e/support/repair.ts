import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/core/locale";
import type { Profile } from "@/lib/core/profile";
import { words } from "./words";

/** The way into a repair and between its steps, by the words that stand on the pages. */
export function repair(page: Page, lang: Locale) {
  const { wizard, school, diagnosis } = words[lang];
  const click = (name: string) => page.getByRole("button", { name, exact: true }).first().click();
  const at = (step: string) => page.waitForURL(`**/wizard/*/${step}`);
  const step = (id: string) => page.goto(page.url().replace(/\/wizard\/([^/]+)(\/.*)?$/, `/wizard/$1/${id}`));

  return {
    words: wizard,
    click,
    at,
    step,

    /** Brings a school in by its file, and gives its page. */
    async bringSchool(profile: Profile): Promise<string> {
      await page.goto("/schools/import");
      await page.getByLabel(school.import.text).fill(JSON.stringify(profile));
      await click(school.import.preview);
      await click(school.import.save);
      await page.waitForURL(/\/schools\/(?!import)[^/]+$/);
      return page.url();
    },

    /** From the school's page to the step with the checks. */
    async begin(): Promise<void> {
      await click(diagnosis.action.wizard);
      await at("symptom");
      await click(wizard.next);
      await at("profile");
      await click(wizard.profile.right);
      await at("checks");
    },
  };
}
