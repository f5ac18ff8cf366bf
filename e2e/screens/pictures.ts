import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import { type Locale, locales } from "@/lib/core/locale";
import config from "../../playwright.config";
import { createOwner } from "../support/fixtures";
import { type RunningServer, startServer } from "../support/server";
import { visitAlerts } from "./alert-tour";
import { type Photo, printCamera, reviewCamera } from "./camera";
import { visitChecks, visitConflict, visitForms, visitSetup, visitSignIn } from "./entry-tour";
import { visitPeople, visitWatched } from "./people-tour";
import {
  visitAbstaining,
  visitBlocked,
  visitHandouts,
  visitLibrary,
  visitProbes,
  visitProviders,
  visitQueue,
  visitShares,
  visitWizard,
} from "./wizard-tour";

type Stage = { browser: Browser; server: RunningServer };

/** A throwaway server that takes a classroom's address from the request, so that two lines are not one. */
async function onStage(show: (stage: Stage) => Promise<void>): Promise<void> {
  const server = await startServer({
    MAILPATH_ALLOW_NETWORKS: "127.0.0.0/8",
    MAILPATH_TRUST_PROXY: "127.0.0.1/32",
  });
  const browser = await chromium.launch(config.use?.launchOptions);
  try {
    await show({ browser, server });
  } finally {
    await browser.close();
    await server.stop();
  }
}

const openContext = ({ browser, server }: Stage, lang: Locale): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: server.url,
    locale: lang === "ja" ? "ja-JP" : "en-GB",
    timezoneId: "Asia/Tokyo",
    viewport: { width: 1280, height: 900 },
  });

/** The same person in the other language. */
async function inLanguage(stage: Stage, owner: BrowserContext, lang: Locale): Promise<BrowserContext> {
  const context = await openContext(stage, lang);
  const { cookies } = await owner.storageState();
  await context.addCookies(cookies.filter(({ name }) => !/locale/i.test(name)));
  return context;
}

const readmeHeight = 1120;

export const takeReadmePictures = (folder: string): Promise<void> =>
  onStage(async (stage) => {
    await mkdir(folder, { recursive: true });
    const owner = await openContext(stage, "en");
    await createOwner(await owner.newPage());
    for (const lang of locales) {
      const page = await (await inLanguage(stage, owner, lang)).newPage();
      await page.setViewportSize({ width: 1280, height: readmeHeight });
      await visitBlocked({
        page,
        lang,
        photo: async () => {
          await page.screenshot({ path: join(folder, `school-${lang}.png`) });
          await page.emulateMedia({ colorScheme: "dark" });
          if (lang === "en") await page.screenshot({ path: join(folder, "school-en-dark.png") });
        },
      });
    }
  });

/** Every page in both languages, at a phone's and a desk's width, by day and by night; printed pages as PDF. */
export const takeAllPictures = (folder: string, only: string[]): Promise<void> =>
  onStage(async (stage) => {
    const problems = new Set<string>();
    const note = (problem: string) => {
      if (problems.has(problem)) return;
      problems.add(problem);
      console.log(problem);
    };
    const wanted =
      (photo: Photo): Photo =>
      async (page, name) => {
        if (only.length === 0 || only.some((part) => name.startsWith(part))) await photo(page, name);
      };
    const tour = async (context: BrowserContext, lang: Locale) => ({
      page: await context.newPage(),
      lang,
      photo: wanted(reviewCamera(folder, lang, note)),
      print: wanted(printCamera(folder, lang)),
    });
    const owner = await openContext(stage, "en");
    const strangers = await Promise.all(locales.map((lang) => openContext(stage, lang)));
    for (const [index, lang] of locales.entries())
      await visitSetup(await tour(strangers[index] as BrowserContext, lang));
    await createOwner(await owner.newPage());
    for (const [index, lang] of locales.entries())
      await visitSignIn(await tour(strangers[index] as BrowserContext, lang));
    const contexts = await Promise.all(locales.map((lang) => inLanguage(stage, owner, lang)));
    for (const [index, lang] of locales.entries()) {
      const { page, photo } = await tour(contexts[index] as BrowserContext, lang);
      await page.goto("/schools");
      await photo(page, "list-empty");
    }
    for (const [index, lang] of locales.entries()) {
      const here = await tour(contexts[index] as BrowserContext, lang);
      await visitLibrary(here);
      await visitProviders(here);
      await visitForms(here);
      await visitAbstaining(here);
      const url = await visitBlocked(here);
      await visitShares(here, url);
      await visitWatched(here, url);
      await visitPeople(here);
      await visitProbes(here, url);
      await visitQueue(here, url);
      await visitAlerts(here, url);
      await visitWizard(here, url);
      await visitHandouts(here, url);
      await visitConflict(here);
      await visitChecks(here);
    }
  });
