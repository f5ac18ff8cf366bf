import { axeProblems } from "./support/axe";
import { expect, test } from "./support/fixtures";
import { addSchool } from "./support/school";
import { words } from "./support/words";

const { share } = words.en;

test("a share link opens one page, without script or account, until it is taken back", async ({
  ownerPage: page,
  browser,
}) => {
  const url = await addSchool(page, { name: "Shared School", host: "mail.shared.example" });
  await page.goto(`${url}/share`);
  await page.getByRole("button", { name: share.form.submit }).click();
  await expect(page.getByLabel(share.form.label)).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel(share.form.label).fill("Staff room");
  await page.getByRole("button", { name: share.form.submit }).click();
  await expect(page.getByText(share.fresh.hint)).toBeVisible();
  const link = ((await page.getByText(/\/s\/[\w-]{22,}/).textContent()) ?? "").trim();
  expect(await axeProblems(page)).toEqual([]);

  const context = await browser.newContext({ javaScriptEnabled: false, locale: "ja-JP" });
  const guest = await context.newPage();
  const answer = await guest.goto(link);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()).toMatchObject({
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
  });
  expect(answer?.headers()["content-security-policy"]).toContain("default-src 'none'");
  expect(await guest.content()).not.toContain("<script");
  expect(await guest.content()).not.toContain("mail.shared.example");
  await expect(guest.locator("html")).toHaveAttribute("lang", "ja");
  await guest.getByRole("link", { name: "English" }).click();
  await expect(guest.locator("html")).toHaveAttribute("lang", "en");

  await page.reload();
  await expect(page.getByText(/2 views/)).toBeVisible();
  await page.getByRole("button", { name: new RegExp(`${share.list.revoke}.*Staff room`) }).click();
  await expect(page.getByText(share.state.revoked)).toBeVisible();
  const [revoked, wrong] = [
    await guest.goto(link),
    await guest.request.get(link.replace(/\/s\/.*/, "/s/nothing")),
  ];
  expect([revoked?.status(), wrong.status()]).toEqual([404, 404]);
  await guest.goto(`${link}?lang=en`);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText(share.gone.title);
  await context.close();
});
