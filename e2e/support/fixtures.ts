import { type BrowserContextOptions, test as base, type Page } from "@playwright/test";
import type { Locale } from "@/lib/core/locale";
import { type RunningServer, startServer } from "./server";
import { words } from "./words";

export const owner = {
  name: "Hanako Yamada",
  email: "hanako@school.example",
  password: "a rather long sentence 7",
};

type SignedIn = Exclude<BrowserContextOptions["storageState"], string | undefined>;
type WorkerFixtures = { server: RunningServer; signedIn: SignedIn };
type TestFixtures = {
  language: Locale;
  /** A page of the owner, signed in; pages of `page` are strangers. */
  ownerPage: Page;
};

export async function createOwner(page: Page, locale: Locale = "en"): Promise<void> {
  const { setup } = words[locale].account;
  await page.goto("/setup");
  await page.getByLabel(setup.name).fill(owner.name);
  await page.getByLabel(setup.email).fill(owner.email);
  await page.getByLabel(setup.password).fill(owner.password);
  await page.getByRole("button", { name: setup.submit }).click();
  await page.waitForURL("**/schools");
}

/** One server and one owner per worker; every test has a browser context of its own. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  language: ["en", { option: true }],
  locale: async ({ language }, use) => use(language === "ja" ? "ja-JP" : "en-GB"),
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this very pattern
    async ({}, use) => {
      const server = await startServer({ MAILPATH_ALLOW_NETWORKS: "127.0.0.0/8,::1/128" });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  signedIn: [
    async ({ browser, server }, use) => {
      const context = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
      await createOwner(await context.newPage());
      const state = await context.storageState();
      await context.close();
      await use(state);
    },
    { scope: "worker", timeout: 60_000 },
  ],
  ownerPage: async ({ browser, contextOptions, server, signedIn, locale }, use) => {
    const cookies = signedIn.cookies.filter(({ name }) => !/locale/i.test(name));
    const storageState = { ...signedIn, cookies };
    const context = await browser.newContext({
      ...contextOptions,
      baseURL: server.url,
      locale,
      storageState,
    });
    await use(await context.newPage());
    await context.close();
  },
});

export { expect } from "@playwright/test";
