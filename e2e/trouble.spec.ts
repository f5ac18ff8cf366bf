import { createClient } from "@libsql/client";
import type { Page } from "@playwright/test";
import { createOwner, expect, owner, test } from "./support/fixtures";
import { startServer } from "./support/server";
import { words } from "./support/words";

const { account, errors, school } = words.en;

test("a database that cannot be written says so once, and nothing typed is lost", async ({ browser }) => {
  const server = await startServer();
  const context = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
  const page = await context.newPage();
  await createOwner(page);
  await page.goto("/schools/new");
  await page.getByLabel(school.about.name, { exact: true }).fill("Locked School");
  await page.getByLabel(school.server.host).fill("mail.locked.example");

  const other = createClient({ url: `file:${server.dataFolder}/mailpath.db` });
  const lock = await other.transaction("write");
  await page.getByRole("button", { name: school.form.submitNew }).click();
  await expect(page.getByText(errors.code.unavailable.replace(/ Reference.*/, ""))).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByLabel(school.about.name, { exact: true })).toHaveValue("Locked School");
  await expect(page.getByLabel(school.server.host)).toHaveValue("mail.locked.example");
  await lock.rollback();
  other.close();

  await page.getByRole("button", { name: school.form.submitNew }).click();
  await page.waitForURL(/\/schools\/(?!new)[^/]+$/);
  await context.close();
  await server.stop();
});

test("guessing passwords is slowed down", async ({ browser }) => {
  const server = await startServer();
  const context = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
  await createOwner(await context.newPage());
  const stranger = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
  const page = await stranger.newPage();
  await page.goto("/sign-in");
  for (let count = 0; count < 6; count += 1) {
    await page.getByLabel(account.signIn.email).fill(owner.email);
    await page.getByLabel(account.signIn.password).fill(`wrong password ${count}`);
    await page.getByRole("button", { name: account.signIn.submit }).click();
    if (count < 5) await expect(page.getByText(account.failure["sign-in"])).toBeVisible();
    await expect(page.getByLabel(account.signIn.password)).toHaveValue("");
  }
  await expect(page.getByText(/Too many tries/)).toBeVisible();
  await context.close();
  await stranger.close();
  await server.stop();
});

/** The fields of the school's form as a browser without JavaScript would send them. */
const formFields = (page: Page) =>
  page.evaluate(async () => {
    const html = await (await fetch("/schools/new")).text();
    const form = new DOMParser()
      .parseFromString(html, "text/html")
      .querySelector<HTMLInputElement>("input[name=schoolId]")?.form;
    return Object.fromEntries(
      [...new FormData(form ?? undefined)].map(([name, value]) => [name, String(value)]),
    );
  });

test("a form sent from another site is refused, the same form from our own page is not", async ({
  ownerPage: page,
  server,
}) => {
  await page.goto("/schools");
  const fields = {
    ...(await formFields(page)),
    name: "Foreign School",
    "server.host": "mail.foreign.example",
  };
  const send = (headers: Record<string, string>) =>
    page.request.post(`${server.url}/schools/new`, { headers, multipart: fields });
  const listed = async () =>
    (await (await page.request.get(`${server.url}/schools`)).text()).includes("Foreign School");
  await send({ origin: "http://evil.example" });
  await send({ origin: "null" });
  await send({ origin: server.url, "sec-fetch-site": "cross-site" });
  await send({});
  expect(await listed()).toBe(false);
  await send({ origin: server.url });
  expect(await listed()).toBe(true);
});
