import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/core/locale";
import { manyTools } from "./screens/example-school";
import { axeProblems } from "./support/axe";
import { expect, test } from "./support/fixtures";
import { repair } from "./support/repair";
import { addSchool } from "./support/school";
import { words } from "./support/words";

const host = "mail.higashi.example";
const address = "203.0.113.10";

/** The box as a reader finds it. */
function box(page: Page, locale: Locale) {
  const { paste } = words[locale].check;
  const rows = page.locator("[data-fate]");
  return {
    paste,
    rows,
    text: page.getByLabel(paste.text, { exact: true }),
    read: async (text: string) => {
      await page.getByLabel(paste.text, { exact: true }).fill(text);
      await page.getByRole("button", { name: paste.read }).click();
    },
    take: () => page.getByRole("button", { name: paste.take }).click(),
    fates: () => rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-fate"))),
  };
}

test("in the wizard a text is shown as it was understood, and what is ticked counts for the line that is named", async ({
  ownerPage: page,
}) => {
  await addSchool(page, { name: "Paste School", host });
  await repair(page, "en").begin();
  const { wizard, check, path } = words.en;
  await page.locator("summary", { hasText: wizard.checks.paste }).click();
  const { paste, rows, text, read, take, fates } = box(page, "en");

  await read("nonsense");
  await expect(page.getByText(paste.nothingUnderstood)).toBeVisible();
  await expect(text).toHaveValue("nonsense");

  await read(manyTools());
  await expect(rows).toHaveCount(5);
  expect(await fates()).toEqual(["counts", "counts", "stranger", "asks", "tells-nothing"]);
  await expect(rows.nth(0)).toContainText(check.half["not-open"]);
  await expect(rows.nth(1)).toContainText("220 mail.higashi.example ESMTP");
  await expect(page.locator("[data-pasted-facts]")).toContainText("mx.far.example, port 25");
  await expect(page.locator("[data-pasted-rest]")).toContainText("what the colleague wrote");
  expect(await axeProblems(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 780 });
  expect(await axeProblems(page)).toEqual([]);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });

  await rows.nth(3).getByLabel(paste.whichPort).selectOption("465");
  await rows.nth(1).getByRole("checkbox").uncheck();
  await take();
  await expect(page.getByText("2 results were taken over.")).toBeVisible();
  await expect(text).toHaveValue("");
  const cells = page.locator("[data-sight]");
  await expect(cells).toHaveCount(2);
  await expect(cells.nth(0)).toContainText(path.reason["not-open"]);
  await expect(cells.nth(1)).toContainText(path.reason["no-answer"]);
});

test("beside Check now it works without JavaScript, in Japanese, for a place outside the school", async ({
  browser,
  server,
  signedIn,
  ownerPage,
}) => {
  const school = await addSchool(ownerPage, { name: "貼り付け中学校", host });
  const context = await browser.newContext({
    baseURL: server.url,
    javaScriptEnabled: false,
    locale: "ja-JP",
    storageState: { ...signedIn, cookies: signedIn.cookies.filter(({ name }) => !/locale/i.test(name)) },
  });
  const page = await context.newPage();
  const { check } = words.ja;
  const { paste, rows, text, read, take } = box(page, "ja");
  await page.goto(`${school}/checks`);
  const refused = `nc: connect to ${host} (${address}) port 25 (tcp) failed: Connection refused`;
  await read(
    `${refused}\nnc: connect to ${host} (${address}) port 587 (tcp) failed: 接続がタイムアウトしました`,
  );
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText(check.transport.refused);
  await expect(rows.nth(1)).toContainText(check.transport.timeout);
  await page.getByRole("button", { name: paste.back }).click();
  await expect(text).toHaveValue(/port 25/);
  await page.getByRole("button", { name: paste.read }).click();
  await page.getByLabel(paste.place).selectOption("outside");
  await take();
  await expect(page.getByText(paste.stored.replace("{count}", "2"))).toBeVisible();
  const run = page.getByRole("link", { name: check.vantage.outside });
  await expect(run).toBeVisible();
  await run.click();
  await expect(page.locator("[data-target]")).toHaveCount(2);
  await context.close();
});

test("a classroom's result is taken over at once, from the same box", async ({ ownerPage: page }) => {
  const school = await addSchool(page, { name: "Block School", host });
  await page.goto(`${school}/checks`);
  const { read } = box(page, "en");
  await read(
    `-----BEGIN MAILPATH RESULT 1-----\nlook ${host} 25 timeout - ${address}\n-----END MAILPATH RESULT-----\n`,
  );
  await expect(page.getByText("1 result was taken over.")).toBeVisible();
});
