import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { codeOf, stepAt } from "@/lib/second-factor/totp";
import { axeProblems } from "./support/axe";
import { createOwner, expect, owner, test } from "./support/fixtures";
import { acceptAs, emailOf, inviteFrom, joinAs, signInAs } from "./support/people";
import { addSchool } from "./support/school";
import { startServer } from "./support/server";
import { words } from "./support/words";

const { people, account, school, diagnosis, errors } = words.en;

test("an invitation lets one person in, who then only looks", async ({ ownerPage, browser, server }) => {
  const url = await addSchool(ownerPage, { name: "Viewed School", host: "mail.viewed.example" });
  await addSchool(ownerPage, { name: "Other School", host: "mail.other.example" });
  const link = await inviteFrom(ownerPage, { name: "Kenji Sato", role: "viewer", school: "Viewed School" });
  expect(await axeProblems(ownerPage)).toEqual([]);
  const context = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
  const page = await context.newPage();
  const opened = await page.goto(link);
  expect(opened?.headers()["referrer-policy"]).toBe("no-referrer");
  expect(await axeProblems(page)).toEqual([]);
  await acceptAs(page, link, "Kenji Sato");
  await expect(page.getByRole("link", { name: "Viewed School" })).toBeVisible();
  await expect(page.getByText("Other School")).toHaveCount(0);
  await expect(page.getByRole("link", { name: school.list.add })).toHaveCount(0);
  await page.goto(url);
  await expect(page.getByRole("link", { name: diagnosis.action.handouts })).toBeVisible();
  for (const name of [diagnosis.action.edit, diagnosis.action.share, diagnosis.action.probes])
    await expect(page.getByRole("link", { name, exact: true })).toHaveCount(0);
  for (const path of [`${url}/edit`, `${url}/share`, "/people", "/schools/new"])
    expect((await page.goto(path))?.status()).toBe(404);

  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(people.accept.goneTitle);

  // Promoted while the page is open, removed after: each counts at once.
  await ownerPage.goto("/people");
  const row = ownerPage.getByRole("listitem").filter({ hasText: emailOf("Kenji Sato") });
  await row.getByText(people.person.change).click();
  await row.getByLabel(people.field.role, { exact: true }).selectOption("editor");
  await row.getByRole("button", { name: people.person.save }).click();
  await expect(row.getByText(people.person.saved)).toBeVisible();
  expect((await page.goto(`${url}/edit`))?.status()).toBe(200);
  await row.getByRole("button", { name: people.person.remove.replace("{name}", "Kenji Sato") }).click();
  await expect(row).toHaveCount(0);
  await page.goto(url);
  await expect(page).toHaveURL(/sign-in/);

  await ownerPage.goto("/people");
  const own = ownerPage.getByRole("listitem").filter({ hasText: owner.email });
  await own.getByText(people.person.change).click();
  await own.getByRole("button", { name: people.person.remove.replace("{name}", owner.name) }).click();
  await expect(own.getByText(people.lastOwner)).toBeVisible();
  await context.close();
});

test("a second factor is set up, asked for, and a recovery code opens once", async ({
  ownerPage,
  browser,
}) => {
  const page = await joinAs(browser, ownerPage, { name: "Yuki Mori", role: "viewer" });
  const { factor, code } = account;
  await page.goto("/account");
  await page.getByRole("link", { name: factor.setUp }).click();
  await page.getByRole("button", { name: factor.setUp }).click();
  await expect(page.getByRole("img", { name: factor.qr })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  const secret = ((await page.locator("code").textContent()) ?? "").replaceAll(" ", "");
  await page.getByRole("textbox", { name: factor.label }).fill("000000");
  await page.getByRole("button", { name: factor.confirm.submit }).click();
  await expect(page.getByRole("textbox", { name: factor.label })).toHaveAttribute("aria-invalid", "true");
  // An earlier step's code first: the present one is then still unused.
  const first = stepAt(new Date()) - 1;
  await page.getByRole("textbox", { name: factor.label }).fill(codeOf(secret, first));
  await page.getByRole("button", { name: factor.confirm.submit }).click();
  const shown = page.getByRole("list", { name: factor.codes.title }).getByRole("listitem");
  await expect(shown).toHaveCount(10);
  const codes = await shown.allTextContents();

  const signOut = async () => {
    await page.getByRole("button", { name: words.en.common.account.signOut }).click();
    await page.waitForURL("**/sign-in");
  };
  const give = async (text: string) => {
    await page.getByLabel(code.label).fill(text);
    await page.getByRole("button", { name: code.submit }).click();
  };
  await signOut();
  await signInAs(page, emailOf("Yuki Mori"));
  await page.waitForURL("**/sign-in/code");
  await page.goto("/schools");
  await expect(page).toHaveURL(/sign-in$/);
  await page.goto("/sign-in/code");
  expect(await axeProblems(page)).toEqual([]);
  await give(codeOf(secret, first));
  await expect(page.getByLabel(code.label)).toHaveAttribute("aria-invalid", "true");
  await give(codeOf(secret, stepAt(new Date())));
  await page.waitForURL("**/schools");

  await signOut();
  await signInAs(page, emailOf("Yuki Mori"));
  await page.waitForURL("**/sign-in/code");
  await give(codes[3] ?? "");
  await page.waitForURL("**/schools");
  await signOut();
  await signInAs(page, emailOf("Yuki Mori"));
  await page.waitForURL("**/sign-in/code");
  await give(codes[3] ?? "");
  await expect(page.getByLabel(code.label)).toHaveAttribute("aria-invalid", "true");

  await ownerPage.goto("/people");
  const row = ownerPage.getByRole("listitem").filter({ hasText: emailOf("Yuki Mori") });
  await row.getByText(people.person.change).click();
  await row.getByRole("button", { name: people.person.reset }).click();
  await expect(row.getByText(people.person.withoutCode)).toBeVisible();
  await page.context().close();
});

async function secondBrowser(page: Page, email: string): Promise<Page> {
  const context = await page
    .context()
    .browser()
    ?.newContext({
      baseURL: new URL(page.url()).origin,
      locale: "en-GB",
      userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
    });
  if (!context) throw new Error("no browser");
  const other = await context.newPage();
  await signInAs(other, email);
  await other.waitForURL("**/schools");
  return other;
}

test("sessions are listed and ended; a new password ends all others", async ({ ownerPage, browser }) => {
  const page = await joinAs(browser, ownerPage, { name: "Aoi Abe", role: "viewer" });
  const other = await secondBrowser(page, emailOf("Aoi Abe"));
  await page.goto("/account");
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole("button", { name: new RegExp(`${account.sessions.end}.*Firefox`) }).click();
  await expect(page.getByText("Firefox · Linux")).toHaveCount(0);
  await other.goto("/schools");
  await expect(other).toHaveURL(/sign-in/);

  const third = await secondBrowser(page, emailOf("Aoi Abe"));
  await page.getByLabel(account.password.current).fill("not the password");
  await page.getByLabel(account.password.fresh).fill("a new and longer sentence");
  await page.getByRole("button", { name: account.password.submit }).click();
  await expect(page.getByText(errors.field["password-wrong"])).toBeVisible();
  await page.getByLabel(account.password.current).fill("another rather long sentence");
  await page.getByLabel(account.password.fresh).fill("a new and longer sentence");
  await page.getByRole("button", { name: account.password.submit }).click();
  await expect(page.getByText(account.password.saved)).toBeVisible();
  await third.goto("/schools");
  await expect(third).toHaveURL(/sign-in/);
  await page.goto("/schools");
  await expect(page).toHaveURL(/schools/);
  await signInAs(third, emailOf("Aoi Abe"), "a new and longer sentence");
  await third.waitForURL("**/schools");
});

test("guessing is slowed down, and a restart forgives nothing", async ({ browser }) => {
  const folder = await mkdtemp(join(tmpdir(), "mailpath-limit-"));
  const guess = async (url: string) => {
    const context = await browser.newContext({ baseURL: url, locale: "en-GB" });
    const page = await context.newPage();
    await signInAs(page, owner.email, "a wrong password");
    const told = await page.getByRole("alert").filter({ hasText: errors.title }).textContent();
    await context.close();
    return told ?? "";
  };
  let server = await startServer({ MAILPATH_DATA: folder });
  const context = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
  await createOwner(await context.newPage());
  await context.close();
  for (let tries = 0; tries < 5; tries += 1)
    expect(await guess(server.url)).toContain(account.failure["sign-in"]);
  expect(await guess(server.url)).toMatch(/Too many tries\. Wait \d+ seconds?/);
  await server.stop();
  server = await startServer({ MAILPATH_DATA: folder });
  expect(await guess(server.url)).toMatch(/Too many tries/);
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});
