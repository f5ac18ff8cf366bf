import { nttpcInfosphere } from "@/lib/catalogue/provider/nttpc-infosphere";
import { factWords } from "@/lib/catalogue/provider/provider-words";
import { axeProblems } from "./support/axe";
import { expect, test } from "./support/fixtures";
import { addSchool } from "./support/school";
import { words } from "./support/words";

const { school, errors, diagnosis } = words.en;

test("a form that needs another look keeps what was typed, in the reader's language", async ({
  ownerPage: page,
}) => {
  await page.goto("/schools/new");
  await page.getByLabel(school.about.name, { exact: true }).fill("みどり中学校");
  await page.getByText(school.server.more, { exact: true }).click();
  for (const [host, ports] of [
    ["mail.example; reboot", "0"],
    ["http://mail.example", "70000"],
    ["", "25, smtp"],
  ]) {
    await page.getByLabel(school.server.host).fill(host ?? "");
    await page.getByLabel(school.server.clientPorts).fill(ports ?? "");
    await page.getByRole("button", { name: school.form.submitNew }).click();
    await expect(page.getByLabel(school.server.host)).toHaveAccessibleDescription(
      host === "" ? new RegExp(errors.field.required) : new RegExp(errors.field.host),
    );
    await expect(page.getByLabel(school.server.clientPorts)).toHaveAccessibleDescription(
      new RegExp(errors.field.ports),
    );
    await expect(page.getByLabel(school.about.name, { exact: true })).toHaveValue("みどり中学校");
  }
  await page.getByRole("alert").getByRole("link", { name: school.server.clientPorts }).click();
  await expect(page.getByLabel(school.server.clientPorts)).toBeFocused();
  expect(await axeProblems(page)).toEqual([]);
  await page.getByLabel(school.server.host).fill("メール.example");
  await page.getByLabel(school.server.clientPorts).fill("587, 25");
  await page.getByRole("button", { name: school.form.submitNew }).click();
  await page.waitForURL(/\/schools\/(?!new)[^/]+$/);
  await page.getByRole("link", { name: diagnosis.action.edit }).click();
  await expect(page.getByLabel(school.server.host)).toHaveValue("メール.example");
});

test("lines are added, filled in and removed without losing the others", async ({ ownerPage: page }) => {
  await page.goto("/schools/new");
  await page.getByRole("button", { name: school.line.add }).click();
  await expect(page.getByLabel(school.line.name)).toHaveCount(3);
  await page.getByLabel(school.line.name).nth(2).fill("Library");
  await page.getByRole("button", { name: school.line.remove }).nth(0).click();
  await expect(page.getByLabel(school.line.name)).toHaveCount(2);
  await expect(page.getByLabel(school.line.name).nth(1)).toHaveValue("Library");
});

test("the form works without JavaScript", async ({ browser, server, signedIn }) => {
  const context = await browser.newContext({
    baseURL: server.url,
    storageState: signedIn,
    javaScriptEnabled: false,
    locale: "en-GB",
  });
  const page = await context.newPage();
  await page.goto("/schools/new");
  await page.getByRole("button", { name: school.line.add }).click();
  await expect(page.getByLabel(school.line.name)).toHaveCount(3);
  await page.getByLabel(school.about.name, { exact: true }).fill("No Script School");
  await page.getByRole("button", { name: school.form.submitNew }).click();
  await expect(page.getByText(errors.field.required)).toBeVisible();
  await page.getByLabel(school.server.host).fill("mail.noscript.example");
  await page.getByRole("button", { name: school.form.submitNew }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("/schools");
  await expect(page.getByText("No Script School")).toBeVisible();
  await context.close();
});

test("the school's page tells what its provider publishes, with the page it stands on", async ({
  ownerPage: page,
}) => {
  await page.goto("/schools/new");
  await page.getByLabel(school.about.name, { exact: true }).fill("Provider School");
  await page.getByLabel(school.server.host).fill("mail.provider.example");
  await page.getByLabel(school.line.isp, { exact: true }).first().selectOption("nttpc-infosphere");
  await page.getByRole("button", { name: school.form.submitNew }).click();
  await page.waitForURL(/\/schools\/(?!new)[^/]+$/);
  await expect(page.getByText(diagnosis.provider.decides)).toBeVisible();
  await expect(page.getByText(factWords(nttpcInfosphere, "en"))).toBeVisible();
  const source = page.getByRole("link", { name: "pb-support.nttpc.co.jp" });
  await expect(source).toHaveAttribute("href", nttpcInfosphere.sources[0]?.url ?? "");
  expect(await axeProblems(page)).toEqual([]);
});

test("two people edit one school and neither loses a word", async ({ ownerPage: page }) => {
  const url = await addSchool(page, { name: "Twice School", host: "mail.twice.example" });
  const other = await page.context().newPage();
  await page.goto(`${url}/edit`);
  await other.goto(`${url}/edit`);
  await other.getByLabel(school.about.notes).fill("their note");
  await other.getByRole("button", { name: school.form.submitEdit }).click();
  await other.waitForURL(url);

  await page.getByLabel(school.about.notes).fill("my note");
  await page.getByLabel(school.about.name, { exact: true }).fill("Twice School, renamed");
  await page.getByRole("button", { name: school.form.submitEdit }).click();
  await expect(page.getByText(school.conflict.title)).toBeVisible();
  await expect(page.getByText("their note")).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await page.locator("input[name='choose.notes'][value=theirs]").check();
  await page.getByRole("button", { name: school.conflict.save }).click();
  await page.waitForURL(url);

  await page.goto(`${url}/edit`);
  await expect(page.getByLabel(school.about.notes)).toHaveValue("their note");
  await expect(page.getByLabel(school.about.name, { exact: true })).toHaveValue("Twice School, renamed");
});

test("a deleted school comes back whole", async ({ ownerPage: page }) => {
  const url = await addSchool(page, { name: "Undo School", host: "mail.undo.example" });
  await page.goto(`${url}/edit`);
  await page.getByRole("button", { name: "Delete Undo School" }).click();
  await page.waitForURL(/deleted=/);
  const gone = await page.request.get(url);
  expect(gone.status()).toBe(404);
  await page.getByRole("button", { name: school.list.restore }).first().click();
  await page.waitForURL(url);
  const exported = await page.request.get(`${url}/export`);
  expect(await exported.json()).toMatchObject({
    version: 1,
    name: "Undo School",
    server: { host: "mail.undo.example" },
  });
});

test("strangers get nothing of a school by its address", async ({ ownerPage, page, server }) => {
  const url = await addSchool(ownerPage, { name: "Private School", host: "mail.private.example" });
  for (const path of ["", "/edit", "/checks", "/share"]) {
    await page.goto(`${url}${path}`);
    await expect(page).toHaveURL(/\/sign-in/);
    expect(await page.content()).not.toContain("mail.private.example");
  }
  expect((await page.request.get(`${url}/export`)).status()).toBe(401);
  expect((await page.request.get(`${server.url}/api/check/nothing`)).status()).toBe(401);
});
