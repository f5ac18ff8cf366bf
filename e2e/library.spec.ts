import { axeProblems } from "./support/axe";
import { createOwner, expect, test } from "./support/fixtures";
import { startServer } from "./support/server";
import { words } from "./support/words";

const shelves = ["glossary", "providers", "routers", "mtas"] as const;

for (const lang of ["en", "ja"] as const)
  test.describe(`the library in ${lang}`, () => {
    test.use({ language: lang });
    const { library } = words[lang];

    test("is found from every page, searched and linked to", async ({ ownerPage: page }) => {
      await page.goto("/schools");
      await page.getByRole("link", { name: library.title, exact: true }).click();
      await page.waitForURL("**/library");
      for (const shelf of shelves) {
        await page.goto(`/library/${shelf}`);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(library[shelf].title);
        expect(await axeProblems(page)).toEqual([]);
      }
      await page.goto("/library/providers?q=nifty");
      await expect(page.locator("#nifty")).toBeVisible();
      await expect(page.locator("#ocn")).toHaveCount(0);
      await page.goto("/library/routers");
      await page.getByLabel(library.search.label).fill("ＮＦＴ");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/library/routers?q=*");
      await expect(page.locator("#nftables")).toBeVisible();
      await expect(page.locator("#iptables")).toHaveCount(0);
      await page.goto("/library/glossary?q=%3Cscript%3E");
      await expect(page.getByText("<script>")).toBeVisible();
      await page.goto("/library/glossary");
      await page.locator("#ip25b a[href$='#port-25']").click();
      await expect(page).toHaveURL(/#port-25$/);
    });
  });

test("the library is shut to strangers until the operator opens it, and shows no school then", async ({
  browser,
  page,
}) => {
  await page.goto("/library/glossary");
  await expect(page).toHaveURL(/\/(sign-in|setup)$/);
  const server = await startServer({ MAILPATH_PUBLIC_LIBRARY: "yes" });
  const context = await browser.newContext({
    baseURL: server.url,
    locale: "en-GB",
    javaScriptEnabled: false,
  });
  await createOwner(await (await browser.newContext({ baseURL: server.url, locale: "en-GB" })).newPage());
  const stranger = await context.newPage();
  // The first account opens the port to others: for a moment nobody listens.
  await expect(() => stranger.goto("/library/glossary?q=op25b")).toPass();
  await expect(stranger.locator("#op25b")).toBeVisible();
  await expect(stranger.locator("#starttls")).toHaveCount(0);
  await expect(stranger.getByRole("navigation")).toHaveCount(0);
  await stranger.goto("/schools");
  await expect(stranger).toHaveURL(/\/sign-in$/);
  await context.close();
  await server.stop();
});
