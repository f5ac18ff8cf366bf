import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/core/locale";
import { axeProblems } from "./support/axe";
import { expect, test } from "./support/fixtures";
import { load } from "./support/load";
import { startMailHost } from "./support/mail-host";
import { addSchool, startCheck } from "./support/school";
import { words } from "./support/words";

const { share } = words.en;

/** Makes a link through the form and gives its address. */
async function makeLink(
  page: Page,
  url: string,
  lang: Locale,
  fill: () => Promise<void> = async () => undefined,
) {
  const w = words[lang].share;
  await page.goto(`${url}/share`);
  await page.getByLabel(w.form.label).fill("Staff room");
  await fill();
  await page.getByRole("button", { name: w.form.submit }).click();
  await expect(page.getByText(w.fresh.hint)).toBeVisible();
  return ((await page.getByText(/\/s\/[\w-]{22,}/).textContent()) ?? "").trim();
}

test("a share link opens one page, without script or account, until it is taken back", async ({
  ownerPage: page,
  browser,
}) => {
  const url = await addSchool(page, { name: "Shared School", host: "mail.shared.example" });
  await page.goto(`${url}/share`);
  await page.getByRole("button", { name: share.form.submit }).click();
  await expect(page.getByLabel(share.form.label)).toHaveAttribute("aria-invalid", "true");
  const link = await makeLink(page, url, "en");
  expect(await axeProblems(page)).toEqual([]);

  const context = await browser.newContext({ javaScriptEnabled: false, locale: "ja-JP" });
  const guest = await context.newPage();
  const answer = await guest.goto(link);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()).toMatchObject({
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
    "content-encoding": "gzip",
  });
  expect(answer?.headers()["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'sha256-/);
  expect(await guest.content()).not.toContain("<script");
  expect(await guest.content()).not.toContain("mail.shared.example");
  await expect(guest.locator("html")).toHaveAttribute("lang", "ja");
  await guest.getByRole("link", { name: "English" }).click();
  await expect(guest.locator("html")).toHaveAttribute("lang", "en");

  const known = { "if-none-match": answer?.headers().etag ?? "", "accept-language": "ja" };
  expect((await guest.request.get(link, { headers: known })).status()).toBe(304);
  const head = await guest.request.head(link);
  expect([head.status(), (await head.body()).length]).toEqual([200, 0]);

  await page.reload();
  await expect(page.getByText(/3 views/)).toBeVisible();
  await page.getByRole("button", { name: new RegExp(`${share.list.revoke}.*Staff room`) }).click();
  await expect(page.getByText(share.state.revoked)).toBeVisible();
  const never = link.replace(/\/s\/.*/, `/s/${"x".repeat(43)}`);
  const answers = await Promise.all(
    [link, never, `${link}/feed.atom`, `${never}/badge.svg`, never.slice(0, -3)].map((address) =>
      guest.request.get(address, { headers: { "accept-language": "en" } }),
    ),
  );
  expect(answers.map((one) => one.status())).toEqual([404, 404, 404, 404, 404]);
  expect(new Set(await Promise.all(answers.map((one) => one.text()))).size).toBe(1);
  await guest.goto(`${link}?lang=en`);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText(share.gone.title);
  await context.close();
});

for (const lang of ["en", "ja"] as const)
  test.describe(`what a link shows (${lang})`, () => {
    test.use({ language: lang });

    test("the chosen parts, the same to the owner, on paper, in a feed and on a badge", async ({
      ownerPage: page,
      browser,
    }) => {
      const w = words[lang].share;
      const host = await startMailHost();
      const clientPorts = String(host.port);
      const url = await addSchool(page, { name: "Parts & <School>", host: "127.0.0.1", clientPorts }, lang);
      await startCheck(page, lang);
      await expect(page.getByText(words[lang].check.run.state.done)).toBeVisible({ timeout: 45_000 });

      const link = await makeLink(page, url, lang, async () => {
        await page.getByLabel(w.part.seen).check();
        await page.getByLabel(w.part.map).uncheck();
      });
      const context = await browser.newContext({ javaScriptEnabled: false, locale: lang });
      const guest = await context.newPage();
      await guest.goto(link);
      await expect(guest.getByRole("heading", { name: w.page.seen })).toBeVisible();
      await expect(guest.locator("figure")).toHaveCount(0);
      expect(await guest.content()).not.toContain("127.0.0.1");
      for (const colorScheme of ["light", "dark"] as const) {
        await guest.emulateMedia({ colorScheme });
        const lit = await browser.newContext({
          colorScheme,
          locale: lang,
          viewport: { width: 360, height: 700 },
        });
        const phone = await lit.newPage();
        await phone.goto(link);
        expect(await axeProblems(phone)).toEqual([]);
        expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        await lit.close();
      }
      expect((await guest.pdf({ preferCSSPageSize: true })).toString("latin1")).toMatch(
        /\/MediaBox ?\[0 0 59[45][\d.]* 84[12]/,
      );
      await guest.emulateMedia({ media: "print" });
      await expect(guest.getByRole("link", { name: w.feed.link })).toBeHidden();

      await page.reload();
      const preview = await page.getByRole("link", { name: w.list.preview }).first().getAttribute("href");
      const headers = { "accept-language": lang };
      const own = await (await page.request.get(preview ?? "", { headers })).text();
      const token = link.split("/s/")[1] ?? "";
      const theirs = await (await guest.request.get(link, { headers })).text();
      expect(own.replaceAll("preview/feed.atom", `${token}/feed.atom`)).toBe(theirs);
      expect((await guest.request.get(preview ?? "", { headers, maxRedirects: 0 })).status()).toBe(401);

      const feed = await guest.request.get(`${link}/feed.atom?lang=${lang}`);
      expect(feed.headers()["content-type"]).toContain("application/atom+xml");
      const problem = await page.evaluate(
        (text) =>
          new DOMParser().parseFromString(text, "application/xml").querySelector("parsererror") !== null,
        await feed.text(),
      );
      expect(problem).toBe(false);
      expect(await feed.text()).toContain("Parts &amp; &lt;School&gt;");
      const badge = await guest.request.get(`${link}/badge.svg?lang=${lang}`);
      expect(badge.headers()).toMatchObject({ "cross-origin-resource-policy": "cross-origin" });
      expect(await badge.text()).toContain(`aria-label="${w.badge.label}: `);
      await context.close();
      await host.stop();
    });

    test("nothing before its password is typed, without script", async ({ ownerPage: page, browser }) => {
      const w = words[lang].share;
      const url = await addSchool(page, { name: "Locked School", host: "mail.locked.example" }, lang);
      const password = "over the corridor 9";
      const link = await makeLink(page, url, lang, () => page.getByLabel(w.form.password).fill(password));
      await expect(page.getByText(password)).toHaveCount(0);

      const context = await browser.newContext({ javaScriptEnabled: false, locale: lang });
      const guest = await context.newPage();
      expect((await guest.goto(link))?.status()).toBe(403);
      expect(await guest.content()).not.toContain("Locked School");
      for (const part of ["feed.atom", "badge.svg"]) {
        const shut = await guest.request.get(`${link}/${part}`);
        expect([shut.status(), (await shut.text()).includes("Locked School")]).toEqual([403, false]);
      }
      await guest.getByLabel(w.lock.label).fill("something else");
      await guest.getByRole("button", { name: w.lock.open }).click();
      await expect(guest.getByRole("alert")).toContainText(w.lock.wrong);
      const foreign = await guest.request.post(link, {
        form: { password },
        headers: { origin: "https://evil.example" },
      });
      expect(foreign.status()).toBe(403);
      await guest.getByLabel(w.lock.label).fill(password);
      await guest.getByRole("button", { name: w.lock.open }).click();
      await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Locked School");
      const [pass] = (await context.cookies()).filter(({ name }) => name === "mailpath-share");
      expect(pass).toMatchObject({ path: new URL(link).pathname, httpOnly: true, sameSite: "Lax" });
      expect((await guest.request.get(`${link}/feed.atom`)).status()).toBe(200);
      await context.close();

      const stranger = await browser.newContext({ locale: lang });
      const statuses: number[] = [];
      for (let guess = 0; guess < 12; guess++) {
        const origin = new URL(link).origin;
        const answer = await stranger.request.post(link, {
          form: { password: `guess ${guess}` },
          headers: { origin },
        });
        statuses.push(answer.status());
        if (answer.status() === 429) expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
      }
      expect(statuses.at(-1)).toBe(429);
      await stranger.close();
    });
  });

test("a link to one day does not change when the school does", async ({ ownerPage: page, browser }) => {
  const url = await addSchool(page, { name: "Day School", host: "mail.day.example" });
  const link = await makeLink(page, url, "en", () => page.getByLabel(share.form.record).check());
  const follows = await makeLink(page, url, "en");
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en" });
  const guest = await context.newPage();
  await guest.goto(link);
  await expect(guest.getByText("Day School")).toBeVisible();
  const before = await guest.content();
  await page.goto(`${url}/edit`);
  await page.getByLabel(words.en.school.about.name, { exact: true }).fill("Night School");
  await page.getByRole("button", { name: words.en.school.form.submitEdit }).click();
  await page.waitForURL(url);
  const following = async () => (await guest.request.get(follows)).text();
  await expect.poll(following).toContain("Night School");
  await guest.reload();
  expect(await guest.content()).toBe(before);
  expect((await guest.request.get(`${link}/feed.atom`)).status()).toBe(404);
  await context.close();
});

test("ten thousand readers of a shared page do not disturb a check", async ({ ownerPage: page, server }) => {
  const host = await startMailHost();
  const clientPorts = String(host.port);
  const url = await addSchool(page, { name: "Busy School", host: "127.0.0.1", clientPorts });
  const link = await makeLink(page, url, "en");
  await page.goto(url);
  const path = new URL(link).pathname;
  const readers = load({
    port: server.port,
    path: (number) => `${path}?n=${number}`,
    connections: 32,
    most: 10_000,
  });
  await startCheck(page);
  await expect(page.getByText(words.en.check.run.state.done)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("220 mail.school.example ESMTP", { exact: true })).toBeVisible();
  const { statuses, requests } = await readers;
  expect(statuses).toEqual({ 200: requests });
  expect(requests).toBe(10_000);
  expect(host.greeted()).toBeGreaterThan(0);
  await page.goto(`${url}/share`);
  await expect(page.getByText("10,000 views")).toBeVisible();
  await host.stop();
});
