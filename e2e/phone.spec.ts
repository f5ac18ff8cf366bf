import type { Page } from "@playwright/test";
import { hashToken, mintToken } from "@/lib/platform/crypto";
import { openDatabase } from "@/lib/platform/db/client";
import { axeProblems } from "./support/axe";
import { expect, test } from "./support/fixtures";
import { addSchool } from "./support/school";
import { words } from "./support/words";

const host = "mail.keitai.example";
const failed = `The connection to the server “${host}” on port 587 timed out.`;
const phone = { width: 390, height: 844 };
const hourMs = 3_600_000;

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** The page at a phone's width, as axe and the eye need it. */
async function isFit(page: Page): Promise<void> {
  expect(await axeProblems(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

for (const locale of ["en", "ja"] as const)
  test.describe(`in ${locale}`, () => {
    test.use({ language: locale });

    test("a link is shown as a QR code, taken once by a phone, and counts as seen from outside", async ({
      ownerPage: page,
      browser,
      server,
    }) => {
      const { phone: w, check } = words[locale];
      const school = await addSchool(page, { name: `Phone ${locale}`, host }, locale);
      await page.getByRole("link", { name: w.link }).click();
      await expect(page.getByText(w.make.near, { exact: true })).toBeVisible();
      await isFit(page);
      const address = page.getByLabel(w.make.address);
      const make = page.getByRole("button", { name: w.make.submit });
      await make.click();
      await expect(page.getByText(w.make.addressNear)).toBeVisible();
      await address.fill("http://192.168.0.5:3000");
      await make.click();
      await expect(page.getByText(w.make.addressNear)).toBeVisible();
      await expect(page.locator("[data-phone-link]")).toHaveCount(0);
      await address.fill("https://mailpath.keitai.example");
      await make.click();
      await expect(page.getByRole("img", { name: w.fresh.qr })).toBeVisible();
      const link = (await page.locator("[data-phone-link]").textContent()) ?? "";
      const path = new URL(link).pathname;
      await page.setViewportSize(phone);
      await isFit(page);

      const context = await browser.newContext({
        baseURL: server.url,
        javaScriptEnabled: false,
        locale: locale === "ja" ? "ja-JP" : "en-GB",
        viewport: phone,
      });
      const mobile = await context.newPage();
      const press = (name: string) => mobile.getByRole("button", { name }).click();
      await mobile.goto(path);
      await expect(mobile.getByText(w.page.limit)).toBeVisible();
      await expect(mobile.getByRole("button", { name: w.page.webTry })).toBeHidden();
      await mobile.getByLabel(w.page.text).fill("nonsense");
      await press(w.page.read);
      await expect(mobile.getByText(w.problem["nothing-understood"])).toBeVisible();
      await expect(mobile.getByLabel(w.page.text)).toHaveValue("nonsense");
      await mobile.getByLabel(w.page.text).fill(failed);
      await press(w.page.read);
      await expect(mobile.getByText(check.half["no-answer"])).toBeVisible();
      await mobile.getByLabel(w.page.wifiOff).check();
      await press(w.page.take);
      await expect(mobile.getByRole("heading", { name: w.page.thanks })).toBeVisible();
      await mobile.goto(path);
      await expect(mobile.getByRole("heading", { name: w.gone.usedTitle })).toBeVisible();
      await context.close();

      await page.goto(school);
      await expect(
        page.getByText(words[locale].path.vantage.phone).filter({ visible: true }).first(),
      ).toBeVisible();
      await page.goto(`${school}/checks`);
      await expect(page.getByRole("link", { name: check.vantage.phone })).toBeVisible();
    });

    test("its pages fit a phone, its button says only what answered, and a dead link says why", async ({
      ownerPage: page,
      server,
      browser,
    }) => {
      const { phone: w } = words[locale];
      const school = await addSchool(page, { name: `Pages ${locale}`, host }, locale);
      const database = openDatabase(`file:${server.dataFolder}/mailpath.db`);
      const make = async (livesMs: number) => {
        const token = mintToken();
        const targets = [{ role: "server", host, port: 587 }];
        const link = { lineId: "", vantageId: "outside.phone", targets, tokenHash: hashToken(token) };
        const schoolId = school.split("/").at(-1) ?? "";
        const expiresAt = new Date(Date.now() + livesMs);
        await database.classroomLink.create({ data: { ...link, schoolId, expiresAt } });
        return `/phone/${token}`;
      };
      const [open, late] = [await make(hourMs), await make(-hourMs)];
      await database.$disconnect();

      const context = await browser.newContext({
        baseURL: server.url,
        // axe is brought in as a script of the test's own; the page's policy is looked at below.
        bypassCSP: true,
        locale: locale === "ja" ? "ja-JP" : "en-GB",
        viewport: phone,
      });
      const mobile = await context.newPage();
      const answer = await mobile.goto(open);
      expect(answer?.headers()["referrer-policy"]).toBe("no-referrer");
      await isFit(mobile);
      await mobile.getByLabel(w.page.text).fill(failed);
      await mobile.getByRole("button", { name: w.page.read }).click();
      await expect(mobile.locator("[data-phone-confirm]")).toBeVisible();
      await isFit(mobile);
      await context.close();

      await page.setViewportSize(phone);
      await page.goto(open);
      await page.getByRole("button", { name: w.page.webTry }).click();
      const rows = page.locator("[data-try]");
      await expect(rows.nth(0)).toContainText(w.page.answered);
      await expect(rows.nth(1)).toContainText(w.page.unanswered);

      for (const [path, title, status] of [
        [late, w.gone.lateTitle, 410],
        ["/phone/made-up", w.gone.unknownTitle, 404],
      ] as const) {
        expect((await page.goto(path))?.status()).toBe(status);
        await expect(page.getByRole("heading", { name: title })).toBeVisible();
      }
      expect((await page.goto("/phone"))?.status()).toBe(404);

      await page.goto(open);
      await page.getByLabel(w.page.sentPort).selectOption("587");
      await page.getByLabel(w.page.wifiOff).check();
      await page.getByRole("button", { name: w.page.sent }).click();
      await expect(page.getByRole("heading", { name: w.page.thanks })).toBeVisible();
      expect((await page.goto(open))?.status()).toBe(409);
    });
  });
