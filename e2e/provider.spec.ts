import { axeProblems } from "./support/axe";
import { expect, test } from "./support/fixtures";
import { words } from "./support/words";

const own = "own entry";

test("an administrator corrects a shipped entry, meets the correction wherever it counts, and takes it back", async ({
  ownerPage: page,
}) => {
  const { provider, school, diagnosis } = words.en;
  await page.goto("/library/providers?q=ccsnet");
  await page.getByRole("link", { name: "Correct this entry: CCSNET" }).click();
  await page.getByLabel(provider.form.ports, { exact: true }).fill("25, smtp");
  await page.getByLabel(provider.form.source).fill("");
  await page.getByRole("button", { name: provider.form.submit }).click();
  await expect(page.getByLabel(provider.form.ports, { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel(provider.form.source)).toHaveAttribute("aria-invalid", "true");
  expect(await axeProblems(page)).toEqual([]);
  await page.getByLabel(provider.form.ports, { exact: true }).fill("25, 587");
  await page.getByLabel(provider.form.source).fill("<b>javascript:alert(1)</b>, said on the telephone");
  await page.getByLabel(provider.form.year).fill("2026");
  await page.getByRole("button", { name: provider.form.submit }).click();
  await expect(page.getByText("Saved: CCSNET")).toBeVisible();
  await expect(page.getByText("blocks outgoing ports 25 and 587")).toBeVisible();
  await expect(page.getByText("<b>javascript:alert(1)</b>, said on the telephone")).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);

  await page.goto("/schools/new");
  await page.getByLabel(school.about.name, { exact: true }).fill("Correcting School");
  await page.getByLabel(school.server.host).fill("mail.correcting.example");
  await page
    .getByLabel(school.line.isp, { exact: true })
    .first()
    .selectOption({ label: `CCSNET (${own})` });
  await page.getByRole("button", { name: school.form.submitNew }).click();
  await page.waitForURL(/\/schools\/(?!new)[^/]+$/);
  await expect(page.getByText("blocks outgoing ports 25 and 587")).toBeVisible();
  await expect(page.getByText(own, { exact: true })).toBeVisible();
  await expect(page.getByText(diagnosis.provider.decides)).toBeVisible();
  const schoolUrl = page.url();

  await page.goto("/providers");
  await page.getByRole("link", { name: "Edit CCSNET" }).click();
  await page.getByRole("button", { name: provider.back.submit }).click();
  await page.waitForURL("**/providers");
  await page.goto(schoolUrl);
  await expect(page.getByText("blocks outgoing port 25 on lines")).toBeVisible();
  await expect(page.getByText(own, { exact: true })).toHaveCount(0);
});

test.describe("in Japanese", () => {
  test.use({ language: "ja" });

  test("a provider that the catalogue lacks is added and chosen", async ({ ownerPage: page }) => {
    const { provider, school } = words.ja;
    await page.goto("/providers/new");
    await page.getByLabel(provider.form.name, { exact: true }).fill("市教育ネット");
    await page.getByLabel(provider.form.source).fill("教育委員会からの書面");
    await page.getByLabel(provider.form.year, { exact: true }).fill("２０２５");
    await page.getByLabel(provider.form.by).selectOption("others");
    await page.getByRole("button", { name: provider.form.submit }).click();
    await expect(page.getByText("市教育ネットを保存しました")).toBeVisible();
    await expect(page.getByText("市教育ネットは、外向きの25番ポートを遮断しています")).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);

    await page.goto("/schools/new");
    await page.getByLabel(school.about.name, { exact: true }).fill("市立学校");
    await page.getByLabel(school.server.host).fill("mail.city.example");
    const choice = page.getByLabel(school.line.isp, { exact: true }).first();
    await choice.selectOption({ label: "市教育ネット (独自の登録)" });
    await page.getByRole("button", { name: school.form.submitNew }).click();
    await page.waitForURL(/\/schools\/(?!new)[^/]+$/);
    await expect(page.getByText("市教育ネットは、外向きの25番ポートを遮断しています")).toBeVisible();
  });
});
