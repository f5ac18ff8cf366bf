import { axeProblems } from "./support/axe";
import { createOwner, expect, owner, test } from "./support/fixtures";
import { startServer } from "./support/server";
import { words } from "./support/words";

for (const locale of ["en", "ja"] as const)
  test.describe(`first run in ${locale}`, () => {
    test.use({ language: locale });

    test("a newcomer makes the owner's account and writes down the school", async ({ browser }) => {
      const server = await startServer();
      const context = await browser.newContext({
        baseURL: server.url,
        locale: locale === "ja" ? "ja-JP" : "en-GB",
      });
      const page = await context.newPage();
      const { school } = words[locale];

      await page.goto("/");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words[locale].account.setup.title);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      expect(await axeProblems(page)).toEqual([]);

      await createOwner(page, locale);
      await expect(page.getByRole("heading", { name: school.list.emptyTitle })).toBeVisible();
      expect(await axeProblems(page)).toEqual([]);

      await page.getByRole("link", { name: school.list.add }).first().click();
      await page.getByLabel(school.about.name, { exact: true }).fill("青空小学校");
      await page.getByLabel(school.server.host).fill("mail.school.example");
      expect(await axeProblems(page)).toEqual([]);
      await page.getByRole("button", { name: school.form.submitNew }).click();
      await page.waitForURL(/\/schools\/(?!new)[^/]+/);

      await page.goto("/schools");
      await expect(page.getByText("青空小学校")).toBeVisible();
      await expect(page.getByText("mail.school.example")).toBeVisible();
      await context.close();
      await server.stop();
    });
  });

test("a stranger sees the way in and nothing else", async ({ page, signedIn }) => {
  expect(signedIn.cookies.length).toBeGreaterThan(0);
  await page.goto("/schools");
  await expect(page).toHaveURL(/\/sign-in/);
  const { signIn } = words.en.account;
  await page.getByLabel(signIn.email).fill(owner.email);
  await page.getByLabel(signIn.password).fill("not the password");
  await page.getByRole("button", { name: signIn.submit }).click();
  await expect(page.getByText(words.en.account.failure["sign-in"])).toBeVisible();
  await page.getByLabel(signIn.password).fill(owner.password);
  await page.getByRole("button", { name: signIn.submit }).click();
  await page.waitForURL("**/schools");
});
