import { expect, type Page } from "@playwright/test";
import type { Locale } from "@/lib/core/locale";
import { repair } from "../support/repair";
import { type LineId, lineAddress, lineName } from "./example-school";

/** What a person does on the pages, by the words that stand there. */
export function visitor(page: Page, lang: Locale) {
  const way = repair(page, lang);
  const { words: w, click } = way;

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
    ...way,
    makeText,

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
