import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/core/locale";
import { handoutIds } from "@/lib/handout/types";
import { words } from "../support/words";
import type { Photo } from "./camera";
import {
  bareProfile,
  exampleProfile,
  loneResultText,
  manyTools,
  receivedHeaders,
  resultText,
} from "./example-school";
import { type Visitor, visitor } from "./visitor";

type Tour = { page: Page; lang: Locale; photo: Photo; print?: Photo };

/** The story's school, looked at from its classrooms and its staff room; gives the school's page. */
export async function visitBlocked({ page, lang, photo }: Tour, name?: string): Promise<string> {
  const person = visitor(page, lang);
  const url = await person.bringSchool(exampleProfile(lang, name));
  await person.begin();
  await person.handIn("classroom", resultText("classroom", false));
  await person.handIn("office", resultText("office", false));
  await page.goto(url);
  await photo(page, "school-blocked");
  return url;
}

/** A school of which too little was seen. */
export async function visitAbstaining({ page, lang, photo }: Tour): Promise<void> {
  const person = visitor(page, lang);
  const url = await person.bringSchool(bareProfile(lang, lang === "ja" ? "南中学校" : "Minami Junior High"));
  await person.begin();
  const { paste } = words[lang].check;
  await page.locator("summary", { hasText: person.words.checks.paste }).click();
  await page.getByLabel(paste.text, { exact: true }).fill("nonsense");
  await person.click(paste.read);
  await page.locator('main [role="alert"]').waitFor();
  await photo(page, "wizard-paste-wrong");
  await page.getByLabel(paste.text, { exact: true }).fill(manyTools());
  await person.click(paste.read);
  await page.locator("[data-pasted]").waitFor();
  await photo(page, "wizard-paste-read");
  await person.click(paste.back);
  await page.getByLabel(paste.text, { exact: true }).fill(loneResultText());
  await person.click(paste.read);
  await page.locator('main [role="alert"]').waitFor();
  await page.goto(url);
  await photo(page, "school-abstains");
  await person.step("verdict").catch(() => undefined);
}

/** Every step of a repair by the router, to the record. */
export async function visitWizard(tour: Tour, url: string): Promise<void> {
  const { page, lang, photo } = tour;
  const person = visitor(page, lang);
  await page.goto(`${url}/wizard`);
  await photo(page, "wizard-list");
  await page.getByRole("link", { name: person.words.list.continue }).click();
  await page.waitForURL("**/wizard/*/*");
  for (const step of ["symptom", "profile", "checks", "verdict", "fix", "verify-open", "verify-mail"]) {
    await person.step(step);
    await photo(page, `wizard-${step}-early`);
  }
  await person.step("checks");
  await person.makeText("classroom");
  await photo(page, "wizard-checks-waiting");
  await followRecipe(tour, person);
  await prove(tour, person);
}

async function followRecipe({ page, photo, print }: Tour, person: Visitor): Promise<void> {
  const { recipe } = person.words;
  await person.step("fix");
  await page.locator('form:has(input[name=kind][value="router-nat"])').getByRole("button").click();
  await person.at("recipe");
  await photo(page, "wizard-recipe-missing");
  await page.locator('[name="param.natDescriptor"]').fill("one thousand");
  await person.click(recipe.valuesSubmit);
  await page.locator('main [role="alert"]').waitFor();
  await photo(page, "wizard-recipe-wrong");
  await page.locator('[name="param.natDescriptor"]').fill("1000");
  await page.locator('[name="param.entryNumber"]').fill("10");
  await person.click(recipe.valuesSubmit);
  await page.getByText(recipe.intro).waitFor();
  await page.locator('button[aria-pressed="false"]').nth(1).waitFor();
  await photo(page, "wizard-recipe");
  await print?.(page, "wizard-recipe");
  await person.click(recipe.applied);
  await person.at("verify-open");
}

async function prove({ page, lang, photo, print }: Tour, person: Visitor): Promise<void> {
  const { open, mail } = person.words;
  await photo(page, "wizard-verify-open-nothing");
  await person.handIn("classroom", resultText("classroom", true));
  await photo(page, "wizard-verify-open-half");
  await person.handIn("office", resultText("office", true));
  await photo(page, "wizard-verify-open");
  await person.click(open.sign);
  await person.at("verify-mail");
  await photo(page, "wizard-verify-mail");
  await person.click(mail.issue);
  await page.locator("[data-word]").waitFor();
  await photo(page, "wizard-verify-mail-word");
  const word = (await page.locator("[data-word]").textContent()) ?? "";
  const judge = async (text: string) => {
    await page.getByLabel(mail.headers).fill(text);
    await person.click(mail.submit);
  };
  await judge(receivedHeaders("lunch", new Date(Date.now() + 2_000)));
  await page.locator("[data-mail-verdict]").waitFor();
  await photo(page, "wizard-verify-mail-wrong");
  await judge(receivedHeaders(word, new Date(Date.now() + 2_000)));
  await person.at("record");
  await photo(page, "wizard-record");
  await print?.(page, "wizard-record");
  for (const step of ["fix", "recipe", "verify-open", "verify-mail"]) {
    await person.step(step);
    await photo(page, `wizard-${step}-after`);
  }
  await page.goto(page.url().replace(/\/wizard.*/, ""));
  await photo(page, "school-repaired");
  await page.goto(`${page.url()}/wizard`);
  await photo(page, "wizard-list-after");
  await page.goto("/schools");
  await photo(page, `list-${lang}`.replace(/-..$/, ""));
}

/** Links for colleagues, and the page behind one. */
export async function visitShares({ page, lang, photo, print }: Tour, url: string): Promise<void> {
  const { share } = words[lang];
  await page.goto(`${url}/share`);
  await photo(page, "share-none");
  await page.getByLabel(share.form.label).fill(lang === "ja" ? "職員室" : "Staff room");
  await page.getByRole("button", { name: share.form.submit }).click();
  await page.getByText(share.fresh.hint).waitFor();
  await photo(page, "share-fresh");
  const link = ((await page.getByText(/\/s\/[\w-]{22,}/).textContent()) ?? "").trim();
  await page.goto(link);
  await photo(page, "status");
  await print?.(page, "status");
  await page.goto(link.replace(/\/s\/.*/, "/s/nothing"));
  await photo(page, "status-gone");
  await page.goto(`${url}/share`);
  await photo(page, "share");
}

/** Probes that stay: none yet, one just made, and the list of them. */
export async function visitProbes({ page, lang, photo }: Tour, url: string): Promise<void> {
  const { probe } = words[lang];
  await page.goto(`${url}/probes`);
  await photo(page, "probes-none");
  await page.getByLabel(probe.form.name).fill(lang === "ja" ? "図書室のパソコン" : "Library PC");
  await page.getByLabel(probe.form.address).fill("http://192.168.0.5:3000");
  await page.getByRole("button", { name: probe.form.submit }).click();
  await page.getByText(probe.fresh.hint).waitFor();
  await photo(page, "probes-fresh");
}

/** Mail that waits: nothing pasted yet, the trap seen in a real queue, proven by the services line, and kept. */
export async function visitQueue({ page, lang, photo }: Tour, url: string): Promise<void> {
  const { queue } = words[lang];
  const trap = await readFile("lib/diagnosis/reports/__fixtures__/sendmail-trap.mailq.txt", "utf8");
  const read = async (text: string) => {
    await page.locator("textarea[name=text]").fill(text);
    await page.getByRole("button", { name: queue.paste.submit }).click();
  };
  await page.goto(`${url}/queue`);
  await photo(page, "queue-none");
  await read("nonsense");
  await page.locator('main [role="alert"]').waitFor();
  await photo(page, "queue-wrong");
  await read(trap);
  await page.getByText(queue.result.undecided).waitFor();
  await photo(page, "queue-trap");
  await page.getByLabel(queue.paste.keep).check();
  await read(`smtp                  587/tcp mail\n${trap}`);
  await page.getByText(queue.kept.title).waitFor();
  await photo(page, "queue-kept");
  await page.goto(url);
  await photo(page, "school-queue");
  await page.goto(`${url}/queue`);
  await page.getByRole("button", { name: queue.kept.remove }).click();
  await page.getByText(queue.kept.title).waitFor({ state: "detached" });
}

/** The shelves of the library. */
export async function visitLibrary({ page, photo }: Tour): Promise<void> {
  await page.goto("/library");
  await photo(page, "library");
  for (const shelf of ["glossary", "providers", "routers", "mtas"]) {
    await page.goto(`/library/${shelf}`);
    await photo(page, `library-${shelf}`);
  }
  await page.goto("/library/routers?q=nothing-like-it");
  await photo(page, "library-nothing");
}

/** Entries of one's own: none yet, the form with what is wrong in it, a correction, and the list. */
export async function visitProviders({ page, lang, photo }: Tour): Promise<void> {
  const { provider } = words[lang];
  await page.goto("/providers");
  await photo(page, lang === "en" ? "providers-none" : "providers-some");
  await page.goto("/providers/new");
  await page.getByRole("button", { name: provider.form.submit }).click();
  await page.locator("[aria-invalid]").first().waitFor();
  await photo(page, "provider-new-errors");
  await page
    .getByLabel(provider.form.name, { exact: true })
    .fill(lang === "ja" ? "市教育ネット" : "City School Net");
  await page
    .getByLabel(provider.form.source)
    .fill(lang === "ja" ? "教育委員会からの書面" : "Letter of the board");
  await page.getByLabel(provider.form.year, { exact: true }).fill("2025");
  await page.getByRole("button", { name: provider.form.submit }).click();
  await page.waitForURL(/saved=/);
  await photo(page, "providers");
  await page.locator("main a[href^='/providers/own-']").last().click();
  await page.waitForURL(/\/providers\/own-/);
  await photo(page, "provider-edit");
}

/** Every paper as it stands on the screen, and as the printer gets it. */
export async function visitHandouts({ page, photo, print }: Tour, url: string): Promise<void> {
  await page.goto(`${url}/handouts`);
  await photo(page, "handouts");
  for (const id of handoutIds) {
    await page.goto(`${url}/handouts/${id}`);
    await photo(page, `handout-${id}`);
    await print?.(page, `handout-${id}`);
  }
  await page.goto(`${url}/handouts/autoconfig`);
  await photo(page, "handout-autoconfig");
}
