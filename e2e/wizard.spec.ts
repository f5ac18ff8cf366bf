import type { Page } from "@playwright/test";
import { exampleProfile, resultText } from "./screens/example-school";
import { visitor } from "./screens/visitor";
import { axeProblems } from "./support/axe";
import { expect, test } from "./support/fixtures";
import { words } from "./support/words";

const { diagnosis, share, wizard } = words.en;
const mostTabs = 60;

/** Goes from one focus to the next until a control of this name has it; a control that cannot be reached fails. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page
    .getByRole("button", { name, exact: true })
    .or(page.getByRole("link", { name, exact: true }));
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    await page.keyboard.press("Tab");
    const isThere = await wanted.evaluateAll((all) => all.includes(document.activeElement as HTMLElement));
    if (isThere) return;
  }
  throw new Error(`${name} is not reached by keyboard`);
}

async function press(page: Page, name: string, step: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/wizard/*/${step}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
}

/** What others than the maker wrote is read at once, and copied only when it was compared. */
async function copiesAfterComparing(page: Page): Promise<void> {
  const lines = page.locator('pre[data-recipe-part="change"]').first();
  const copy = lines.locator("xpath=..").getByRole("button", { name: wizard.recipe.copy });
  await expect(lines).toContainText("nat descriptor masquerade static 1000 2 192.168.0.10 tcp 587=25");
  await expect(copy).toBeDisabled();
  await expect(copy).toHaveAccessibleDescription(new RegExp(wizard.recipe.compared));
  await page.getByLabel(wizard.recipe.compared).check();
  await expect(copy).toBeEnabled();
  expect(await axeProblems(page)).toEqual([]);
  await page.locator("select[name=platform]").selectOption("cisco-ios");
  await page.getByRole("button", { name: wizard.recipe.platformSubmit }).click();
  await expect(lines).toContainText(
    "ip nat inside source static tcp 192.168.0.10 25 203.0.113.10 587 extendable",
  );
  await expect(page.getByLabel(wizard.recipe.compared).first()).not.toBeChecked();
  await expect(copy).toBeDisabled();
  await expect(page.locator("select[name=platform]")).toHaveValue("cisco-ios");
}

test("the wizard is walked by keyboard from the symptom to the recipe, signs nothing half seen, and the page shared with colleagues has the map", async ({
  ownerPage: page,
  browser,
}) => {
  const person = visitor(page, "en");
  const recipeParams = { natDescriptor: 1000, entryNumber: 2 };
  const url = await person.bringSchool({ ...exampleProfile("en", "Keyboard School"), recipeParams });
  await press(page, diagnosis.action.wizard, "symptom");
  await press(page, wizard.next, "profile");
  await press(page, wizard.profile.right, "checks");
  await person.handIn("classroom", resultText("classroom", false));
  await person.handIn("office", resultText("office", false));
  await press(page, wizard.checks.onward, "verdict");
  await press(page, wizard.verdict.onward, "fix");
  await press(page, wizard.fix.choose, "recipe");
  await copiesAfterComparing(page);

  await page.getByRole("button", { name: wizard.recipe.applied }).click();
  await person.at("verify-open");
  await person.handIn("classroom", resultText("classroom", true));
  await expect(page.getByText(wizard.open.half.replace("{places}", "Staff room"))).toBeVisible();
  await expect(page.getByRole("button", { name: wizard.open.sign })).toHaveCount(0);
  await person.handIn("office", resultText("office", true));
  await expect(page.getByText(wizard.open.matches)).toBeVisible();

  await page.goto(`${url}/share`);
  await page.getByLabel(share.form.label).fill("Staff room");
  await page.getByRole("button", { name: share.form.submit }).click();
  const link = ((await page.getByText(/\/s\/[\w-]{22,}/).textContent()) ?? "").trim();
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" });
  const guest = await context.newPage();
  await guest.goto(link);
  await expect(guest.locator("figure[data-path=healthy]")).toBeVisible();
  expect(await guest.content()).not.toContain("mail.higashi.example");
  expect(await guest.content()).not.toContain("RTX1220");
  await context.close();
});
