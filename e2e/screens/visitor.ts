import { expect, type Page } from "@playwright/test";
import type { Locale } from "@/lib/core/locale";
import type { Profile } from "@/lib/core/profile";
import enWizard from "@/messages/en/wizard.json" with { type: "json" };
import jaWizard from "@/messages/ja/wizard.json" with { type: "json" };
import { words } from "../support/words";
import { type LineId, lineAddress, lineName } from "./example-school";

const wizardWords = { en: enWizard, ja: jaWizard };

/** What a person does on the pages, by the words that stand there. */
export function visitor(page: Page, lang: Locale) {
  const w = wizardWords[lang];
  const { school, diagnosis } = words[lang];
  const click = (name: string) => page.getByRole("button", { name, exact: true }).first().click();
  const at = (step: string) => page.waitForURL(`**/wizard/*/${step}`);
  const step = (id: string) => page.goto(page.url().replace(/\/wizard\/([^/]+)(\/.*)?$/, `/wizard/$1/${id}`));

  async function makeText(line: LineId): Promise<string> {
    await page.getByLabel(w.checks.line).first().selectOption(line);
    const address = page.getByLabel(w.checks.address);
    if ((await address.count()) > 0) await address.fill(new URL(page.url()).origin);
    await click(w.checks.make);
    const text = page.locator("pre[data-classroom-script]");
    await text.waitFor();
    const link = /https?:\/\/[^\s"']+\/api\/classroom\/[\w-]+/.exec((await text.textContent()) ?? "")?.[0];
    if (link === undefined) throw new Error("the classroom's text holds no link");
    return link;
  }

  return {
    words: w,
    click,
    at,
    step,
    makeText,

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
      await click(w.next);
      await at("profile");
      await click(w.profile.right);
      await at("checks");
    },

    /** Hands a line's result in by the one-time link, as the text in the classroom does. */
    async handIn(line: LineId, result: string): Promise<void> {
      const link = await makeText(line);
      const answer = await page.request.post(link, {
        data: result,
        headers: { "content-type": "text/plain", "x-forwarded-for": lineAddress[line] },
      });
      expect(answer.status(), await answer.text()).toBe(200);
      await page.getByText(w.checks.arrived.replace("{line}", lineName(lang, line))).waitFor();
      await page.reload();
    },
  };
}

export type Visitor = ReturnType<typeof visitor>;
