import type { Browser, Page } from "@playwright/test";
import type { Role } from "@/lib/account/rights";
import { words } from "./words";

const { people, account } = words.en;
export const password = "another rather long sentence";

type Invited = {
  name: string;
  role: Role /** Only this school, by its name; all of them without. */;
  school?: string;
};

/** An owner invites somebody, as a person does, and gives the link. */
export async function inviteFrom(page: Page, { name, role, school }: Invited): Promise<string> {
  await page.goto("/people");
  await page.getByLabel(people.invite.label).fill(name);
  const form = page.locator("form", { has: page.getByLabel(people.invite.label) });
  await form.getByLabel(people.field.role, { exact: true }).selectOption(role);
  if (school) {
    await form.getByLabel(people.field.some).check();
    await form.getByLabel(school, { exact: true }).check();
  }
  await form.getByRole("button", { name: people.invite.submit }).click();
  return ((await page.getByText(/\/invite\/[\w-]{43}$/).textContent()) ?? "").trim();
}

export const emailOf = (name: string): string => `${name.toLowerCase().replaceAll(" ", ".")}@school.example`;

/** Whoever opens the link makes an account and is signed in. */
export async function acceptAs(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel(account.setup.name).fill(name);
  await page.getByLabel(account.setup.email).fill(emailOf(name));
  await page.getByLabel(account.setup.password).fill(password);
  await page.getByRole("button", { name: account.setup.submit }).click();
  await page.waitForURL("**/schools");
}

/** A page of somebody new, signed in, in a browser of their own. */
export async function joinAs(browser: Browser, ownerPage: Page, invited: Invited): Promise<Page> {
  const link = await inviteFrom(ownerPage, invited);
  const context = await browser.newContext({ baseURL: new URL(link).origin, locale: "en-GB" });
  const page = await context.newPage();
  await acceptAs(page, link, invited.name);
  return page;
}

export async function signInAs(page: Page, email: string, secret = password): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel(account.signIn.email).fill(email);
  await page.getByLabel(account.signIn.password).fill(secret);
  await page.getByRole("button", { name: account.signIn.submit }).click();
}
