import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/core/locale";
import type { PartId, RecipeParamName } from "@/lib/core/recipe";
import { repair } from "../support/repair";
import type { World } from "./world";

/** Drives the browser as the administrator does, by the words on the page. */
export function wizardDriver(page: Page, world: World, lang: Locale) {
  const way = repair(page, lang);
  const { words: w, click, step, at } = way;

  return {
    ...way,

    /** From the dashboard, and from each line by the very text that the page shows, pasted into a shell there. */
    async look(from: readonly ("classroom" | "office")[]) {
      await page
        .getByRole("button", { name: /./ })
        .filter({ hasText: new RegExp(`^(${w.checks.dashboardRun}|${w.checks.again})$`) })
        .click();
      await page.waitForTimeout(500);
      await page
        .locator("button:enabled", { hasText: new RegExp(`^${w.checks.again}$`) })
        .waitFor({ timeout: 120_000 });
      for (const line of from) {
        await page.getByLabel(w.checks.line).first().selectOption(line);
        const script = page.locator("pre[data-classroom-script]");
        const earlier = (await script.allTextContents()).join("");
        await click(w.checks.make);
        await page.waitForFunction(
          (known) =>
            ![null, known].includes(
              document.querySelector("pre[data-classroom-script]")?.textContent ?? null,
            ),
          earlier,
        );
        const text = await script.textContent();
        const ran = await world.exec(line, "sh", { input: text ?? "", timeoutMs: 180_000 });
        if (ran.code !== 0)
          throw new Error(`the classroom's text ended with ${ran.code}:\n${ran.stdout}${ran.stderr}`);
        const name = world.profile.lines.find(({ id }) => id === line)?.name ?? line;
        await page.getByText(w.checks.arrived.replace("{line}", name)).waitFor({ timeout: 30_000 });
      }
    },

    verdict: async () => {
      await step("verdict");
      return (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    },

    async choose(kind: string) {
      await step("fix");
      await page.locator(`form:has(input[name=kind][value="${kind}"])`).getByRole("button").click();
      await at("recipe");
    },

    async fillParams(names: readonly RecipeParamName[]) {
      const ask = page.getByRole("heading", { name: w.recipe.missing });
      await page.waitForLoadState("networkidle");
      if ((await ask.count()) === 0) return;
      for (const name of names) {
        const value = world.params[name];
        const field = page.locator(`[name="param.${name}"]`);
        if (value === undefined || value === null || (await field.count()) === 0) continue;
        if (name === "keep25") await field.selectOption(String(value));
        else await field.fill(String(value));
      }
      await click(w.recipe.valuesSubmit);
      await ask.waitFor({ state: "detached" });
    },

    /** The part's text as it stands on the page, letter for letter. */
    async part(id: PartId): Promise<string> {
      const blocks = await page.locator(`pre[data-recipe-part="${id}"]`).allTextContents();
      if (blocks.length === 0) throw new Error(`the page shows no commands for ${id}`);
      return `${blocks.join("\n")}\n`;
    },

    async applied() {
      await click(w.recipe.applied);
      await at("verify-open");
    },

    /** The page takes a moment to show what has just arrived. */
    async asPredicted() {
      const asPredicted = page.locator('[data-as-predicted="true"]');
      await asPredicted.waitFor({ timeout: 20_000 }).catch(() => null);
      return (await asPredicted.count()) === 1;
    },

    async signOpen() {
      await click(w.open.sign);
      await at("verify-mail");
    },

    async word(): Promise<string> {
      await click(w.mail.issue);
      return (await page.locator("[data-word]").textContent()) ?? "";
    },

    async judge(text: string): Promise<string | null> {
      await page.getByLabel(w.mail.headers).fill(text);
      await click(w.mail.submit);
      const verdict = page.locator("[data-mail-verdict]").first();
      await verdict.waitFor();
      return verdict.getAttribute("data-mail-verdict");
    },
  };
}

export type WizardDriver = ReturnType<typeof wizardDriver>;
