import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { DiagnosisCode } from "@/lib/core/diagnosis";
import type { Locale } from "@/lib/core/locale";
import { faultWords } from "@/lib/model/faults";
import { axeProblems } from "./support/axe";
import { expect, test } from "./support/fixtures";
import { addSchool } from "./support/school";
import { words } from "./support/words";

/** What a real sendmail printed whose /etc/services sent it to port 587. */
const trap = readFileSync(
  new URL("../lib/diagnosis/reports/__fixtures__/sendmail-trap.mailq.txt", import.meta.url),
  "utf8",
);
const services = "smtp                  587/tcp mail\n";
const area = (page: Page) => page.locator("textarea[name=text]");
const verdict = (page: Page) => page.locator("[data-queue-verdict]");
const sentence = (code: DiagnosisCode, lang: Locale) => faultWords(code, lang, {}).title;
const people = /teacher|someone/;

async function read(page: Page, lang: Locale, text: string): Promise<void> {
  await area(page).fill(text);
  await page.getByRole("button", { name: words[lang].queue.paste.submit }).click();
}

for (const lang of ["en", "ja"] as const)
  test.describe(`mail that waits, in ${lang}`, () => {
    test.use({ language: lang });
    const { queue, errors } = words[lang];

    test("the trap of /etc/services is seen in a pasted queue, proven by the services line, and kept when wished", async ({
      ownerPage: page,
    }) => {
      const school = await addSchool(page, { name: `Queue ${lang}`, host: "mail.minami.example" }, lang);
      await page.getByRole("link", { name: queue.link }).click();
      await page.locator("summary", { hasText: queue.script.show }).click();
      await expect(page.locator("pre", { hasText: "== mailpath: $1 ==" })).toBeVisible();

      await read(page, lang, trap);
      const group = page.locator('[data-queue-reason="connection-refused"]');
      await expect(group).toContainText(queue.reason["connection-refused"].title);
      await expect(group).toContainText("far.example");
      await expect(group).toContainText("2");
      await expect(verdict(page)).toHaveText(sentence("inconclusive", lang));
      await expect(page.getByText(queue.result.undecided)).toBeVisible();
      expect(await page.content()).not.toMatch(people);
      expect(await area(page).inputValue()).toContain("…@far.example");
      expect(await axeProblems(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

      await read(page, lang, services + trap);
      await expect(verdict(page)).toHaveText(sentence("outgoing-port-changed", lang));
      await expect(page.getByText(services.trim().replace(/\s+/g, " ")).first()).toBeVisible();
      await page.goto(school);
      await expect(page.getByText(queue.kept.look)).toHaveCount(0);

      await page.goto(`${school}/queue`);
      await page.getByLabel(queue.paste.keep).check();
      await read(page, lang, services + trap);
      await expect(page.getByText(queue.kept.title)).toBeVisible();
      await expect(verdict(page)).toHaveText(sentence("outgoing-port-changed", lang));
      await page.goto(school);
      await page.getByRole("link", { name: queue.kept.look }).click();
      await page.getByRole("button", { name: queue.kept.remove }).click();
      await expect(page.getByText(queue.kept.title)).toHaveCount(0);
    });

    test("a text that nobody understands, and one of ten megabytes, are refused in words", async ({
      ownerPage: page,
    }) => {
      const school = await addSchool(page, { name: `Refused ${lang}`, host: "mail.minami.example" }, lang);
      await page.goto(`${school}/queue`);
      await read(page, lang, "Dear all, lunch is at noon.");
      await expect(page.getByText(queue.paste.nothingUnderstood)).toBeVisible();
      for (const length of [10_000_000, 2_000_000]) {
        await area(page).evaluate((element: HTMLTextAreaElement, size) => {
          element.value = "(Deferred: x)\n".repeat(size / 14);
        }, length);
        await page.getByRole("button", { name: queue.paste.submit }).click();
        await expect(page.locator("[role=alert]", { hasText: errors.code.limit })).toBeVisible();
        await page.goto(`${school}/queue`);
      }
    });
  });

test("without JavaScript a queue is read, shown and kept", async ({
  browser,
  server,
  signedIn,
  ownerPage,
}) => {
  const { queue } = words.en;
  const school = await addSchool(ownerPage, { name: "Plain queue", host: "mail.minami.example" });
  const context = await browser.newContext({
    baseURL: server.url,
    storageState: signedIn,
    javaScriptEnabled: false,
    locale: "en-GB",
  });
  const page = await context.newPage();
  await page.goto(`${school}/queue`);
  await read(page, "en", services + trap);
  await expect(verdict(page)).toHaveText(sentence("outgoing-port-changed", "en"));
  expect(await page.content()).not.toMatch(people);
  await page.getByLabel(queue.paste.keep).check();
  await page.getByRole("button", { name: queue.paste.submit }).click();
  await expect(page.getByText(queue.kept.title)).toBeVisible();
  await context.close();
});
