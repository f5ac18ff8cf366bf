import { receiver } from "@/lib/tell/test-receiver";
import { axeProblems } from "./support/axe";
import { expect, test } from "./support/fixtures";
import { addSchool } from "./support/school";
import { words } from "./support/words";

const { tell, incident, errors } = words.en;

test("a channel is added, tested against a real receiver, paused and deleted, and its secret is never shown", async ({
  ownerPage: page,
}) => {
  const hook = await receiver();
  const url = await addSchool(page, { name: "Alert School", host: "mail.alert.example" });
  await page.goto(`${url}/alerts`);
  await page.getByRole("link", { name: tell.kind.json }).click();
  await page.getByLabel(tell.field.name).fill("Own program");
  await page.getByLabel(tell.field.url).fill("nonsense");
  await page.getByLabel(tell.field.key).fill("key-that-nobody-sees-4711");
  await page.getByRole("button", { name: tell.form.submit }).click();
  await expect(page.getByText(errors.field["web-address"])).toBeVisible();
  await expect(page.getByLabel(tell.field.key)).toHaveValue("");
  await page.getByLabel(tell.field.url).fill(`http://127.0.0.1:${hook.port}/path-that-nobody-sees`);
  await page.getByLabel(tell.field.key).fill("key-that-nobody-sees-4711");
  await page.getByRole("button", { name: tell.form.submit }).click();
  await page.getByRole("button", { name: new RegExp(`${tell.list.test}.*Own program`) }).click();
  await expect(page.getByText(tell.tested.ok.replace("{status}", "200"))).toBeVisible();
  expect(hook.heard).toHaveLength(1);
  expect(JSON.parse(hook.heard[0]?.body ?? "")).toMatchObject({
    notice: { kind: "test", schoolName: "Alert School" },
  });
  expect(hook.heard[0]?.headers["mailpath-signature"]).toMatch(/^v1=[0-9a-f]{64}$/);
  await expect(page.getByRole("row", { name: /Own program/ })).toContainText(tell.state.sent);
  await page.reload();
  expect(await page.content()).not.toMatch(/that-nobody-sees/);
  expect(await axeProblems(page)).toEqual([]);

  await hook.close();
  await page.getByRole("button", { name: new RegExp(`${tell.list.test}.*Own program`) }).click();
  await expect(page.getByRole("alert").filter({ hasText: tell.reason.connect })).toBeVisible();
  await page.getByRole("button", { name: new RegExp(`${tell.list.pause}.*Own program`) }).click();
  await expect(page.getByText(tell.list.paused)).toBeVisible();
  await page.getByRole("button", { name: /Delete.*Own program/ }).click();
  await expect(page.getByText(tell.list.empty)).toBeVisible();
});

test("alerts belong to who may change things", async ({ page, ownerPage }) => {
  const url = await addSchool(ownerPage, { name: "Closed School", host: "mail.closed.example" });
  for (const path of [`${url}/alerts`, `${url}/incidents`, "/alerts"]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in/);
  }
  await ownerPage.goto("/alerts");
  await expect(ownerPage.getByRole("heading", { level: 1 })).toHaveText(tell.all.title);
  expect(await axeProblems(ownerPage)).toEqual([]);
});

test("an incident begins with a ready text and goes on to its end; work is planned by the clock on the wall", async ({
  ownerPage: page,
}) => {
  const url = await addSchool(page, { name: "Incident School", host: "mail.incident.example" });
  await page.goto(`${url}/incidents`);
  await page.getByRole("link", { name: "Use webmail until then" }).click();
  await expect(page.getByLabel(incident.field.textJa)).toHaveValue(/Webメール/);
  await page.getByRole("button", { name: incident.field.submit, exact: true }).click();
  await expect(page.getByRole("paragraph").filter({ hasText: "We found the cause." })).toBeVisible();
  await page.getByRole("link", { name: "It is over" }).first().click();
  await page.getByRole("button", { name: incident.update.submit }).click();
  await expect(page.getByText(incident.open.empty)).toBeVisible();
  await expect(page.getByRole("heading", { name: incident.past.title })).toBeVisible();

  await page.getByLabel(incident.maintenance.starts).fill("2027-03-28T05:00");
  await page.getByLabel(incident.maintenance.ends).fill("2027-03-28T01:00");
  await page.getByLabel(incident.maintenance.zone).fill("Europe/Berlin");
  await page.getByRole("button", { name: incident.maintenance.submit }).click();
  await expect(page.getByText(errors.field["ends-before"])).toBeVisible();
  await page.getByLabel(incident.maintenance.starts).fill("2027-03-28T01:00");
  await page.getByLabel(incident.maintenance.ends).fill("2027-03-28T05:00");
  await page.getByRole("button", { name: incident.maintenance.submit }).click();
  await expect(page.getByText("2027-03-28 01:00 – 2027-03-28 05:00")).toBeVisible();
  await expect(page.getByText(/01:00 (CET|GMT\+1) to .*05:00 (CEST|GMT\+2)/)).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
});
