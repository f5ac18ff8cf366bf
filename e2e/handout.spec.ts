import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/core/locale";
import { handouts } from "@/lib/handout/registry";
import { exampleProfile, resultText } from "./screens/example-school";
import { visitor } from "./screens/visitor";
import { axeProblems } from "./support/axe";
import { expect, test } from "./support/fixtures";
import { words } from "./support/words";

const { handout, diagnosis } = words.en;

/** How many sheets of A4 the printer is given, by the page tree of the file (PDF 32000-1 section 7.7.3.2). */
async function pagesOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return Math.max(
    ...[...pdf.matchAll(/\/Type \/Pages\b[\s\S]*?\/Count (\d+)/g)].map(([, count]) => Number(count)),
  );
}

async function blockedSchool(page: Page, name: string): Promise<string> {
  const person = visitor(page, "en");
  const url = await person.bringSchool(exampleProfile("en", name));
  await person.begin();
  await person.handIn("classroom", resultText("classroom", false));
  await person.handIn("office", resultText("office", false));
  return url;
}

test("a paper is filled in, changed and printed; the poster and the principal's page are one sheet in both languages", async ({
  ownerPage: page,
}) => {
  const url = await blockedSchool(page, "Paper School");
  await page.goto(url);
  await page.getByRole("link", { name: diagnosis.action.handouts }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(handout.title);
  expect(await axeProblems(page)).toEqual([]);

  await page.getByRole("link", { name: `${handouts[0]?.name.en}: ${handout.open}` }).click();
  const sheet = page.locator("[data-sheet]");
  await expect(sheet).toContainText("mail.higashi.example");
  await expect(sheet).toContainText("for everyone who sends school mail here: Classrooms.");
  const text = page.getByLabel(handout.edit.label);
  await text.fill(`# Our own title\n\n<b>1 & 2</b>\n\n| a | b |\n| c | d |`);
  await expect(sheet.getByRole("heading")).toHaveText("Our own title");
  await expect(sheet).toContainText("<b>1 & 2</b>");
  await expect(sheet.getByRole("cell", { name: "d" })).toBeVisible();
  await page.getByRole("button", { name: handout.edit.reset }).click();
  await expect(sheet).toContainText("mail.higashi.example");

  await page.getByLabel(handout.options.port, { exact: true }).fill("465");
  await page.getByLabel(handout.options.lang).selectOption("ja");
  await page.getByRole("button", { name: handout.options.apply }).click();
  await expect(sheet).toHaveAttribute("lang", "ja");
  await expect(sheet).toContainText("SSL/TLS");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");

  for (const { id, look } of handouts)
    for (const lang of ["en", "ja"] satisfies Locale[]) {
      await page.goto(`${url}/handouts/${id}?lang=${lang}`);
      await expect(sheet).toBeVisible();
      expect(await axeProblems(page), `${id} ${lang}`).toEqual([]);
      const pages = await pagesOf(page);
      if (look === "pages") expect(pages, `${id} ${lang}`).toBeLessThan(5);
      else expect(pages, `${id} ${lang}`).toBe(1);
    }
});

test("one page stays one page with the longest names, and a hostile name is only a name", async ({
  ownerPage: page,
}) => {
  const person = visitor(page, "en");
  const { server, ...rest } = exampleProfile("en");
  const nasty = `</script><img src=x onerror="document.title='hit'"> # | - ${"長い学校名".repeat(40)}`.slice(
    0,
    200,
  );
  const lines = Array.from({ length: 20 }, (_, index) => ({
    id: `line-${index}`,
    name: `${index} ${nasty}`.slice(0, 200),
    uses: ["classrooms"],
  }));
  const url = await person.bringSchool({
    ...rest,
    name: nasty,
    lines: lines as typeof rest.lines,
    server: { ...server, line: null, host: `${"a".repeat(60)}.${"b".repeat(60)}.${"c".repeat(60)}.example` },
  });
  for (const kind of ["poster", "principal"])
    for (const lang of ["en", "ja"]) {
      await page.goto(`${url}/handouts/${kind}?lang=${lang}`);
      await expect(page.locator("[data-sheet]")).toBeVisible();
      expect(await pagesOf(page), `${kind} ${lang}`).toBe(1);
      expect(await page.title()).not.toBe("hit");
    }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${url}/handouts/clients`);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBeLessThanOrEqual(0);
});

test("without JavaScript the filled-in paper is there and prints", async ({
  ownerPage: page,
  browser,
  server,
}) => {
  const url = await blockedSchool(page, "Plain School");
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    baseURL: server.url,
  });
  const plain = await context.newPage();
  const answer = await plain.goto(`${url}/handouts/poster?lang=en`);
  await expect(plain.locator("[data-sheet]")).toContainText("mail.higashi.example");
  // Chromium told by its debugger to run no script still parses as if it did: the words are looked up in the answer.
  expect(await answer?.text()).toMatch(/<noscript><p>Without JavaScript/);
  expect(await pagesOf(plain)).toBe(1);
  await context.close();
});

test("the autoconfig file is asked for, refused where it does not fit, and read by an XML parser", async ({
  ownerPage: page,
}) => {
  const person = visitor(page, "en");
  const url = await person.bringSchool(exampleProfile("en", `A & "B" <School>`));
  await page.goto(`${url}/handouts/autoconfig`);
  expect(await axeProblems(page)).toEqual([]);
  const { autoconfig } = handout;
  await expect(page.getByLabel(autoconfig.domain)).toHaveValue("higashi.example");
  await page.getByLabel(autoconfig.domain).fill("not a domain");
  await page.getByRole("button", { name: autoconfig.download }).click();
  await expect(page.getByLabel(autoconfig.domain)).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel(autoconfig.domain).fill("higashi.example");
  await page.getByLabel(autoconfig.incoming).fill("imap.higashi.example");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: autoconfig.download }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("config-v1.1.xml");
  const xml = await readFile(await file.path(), "utf8");
  const read = await page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, "application/xml");
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? null;
    return {
      broken: document.querySelector("parsererror") !== null,
      name: text("displayName"),
      incoming: text("incomingServer > hostname"),
      outgoing: [text("outgoingServer > hostname"), text("outgoingServer > port")],
    };
  }, xml);
  expect(read).toEqual({
    broken: false,
    name: `A & "B" <School>`,
    incoming: "imap.higashi.example",
    outgoing: ["mail.higashi.example", "587"],
  });
});
