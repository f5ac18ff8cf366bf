import { readFile } from "node:fs/promises";
import { expect, test } from "./support/fixtures";
import { addSchool } from "./support/school";
import { words } from "./support/words";

test("a token made on the page opens the API, and nothing once it is revoked", async ({
  ownerPage: page,
}) => {
  await addSchool(page, { name: "Program School", host: "127.0.0.1" });
  const { api } = words.en;
  await page.goto("/api-access");
  await page.getByRole("button", { name: api.form.submit }).click();
  await expect(page.getByText(api.form.schoolsNeeded)).toBeVisible();
  await page.getByLabel(api.form.label).fill("Board");
  await page.getByLabel(api.form.all).check();
  await page.getByRole("button", { name: api.form.submit }).click();
  const token = (await page.getByText(/^mp_[\w-]{43}$/).textContent()) ?? "";
  const ask = () =>
    fetch(new URL("/api/v1/schools", page.url()), { headers: { authorization: `Bearer ${token}` } });
  const { items } = (await (await ask()).json()) as { items: { name: string }[] };
  expect(items.map(({ name }) => name)).toContain("Program School");
  await page.reload();
  await expect(page.getByText(token)).toHaveCount(0);
  await page.getByRole("button", { name: api.list.revoke }).click();
  await expect(page.getByText(api.state.revoked, { exact: true })).toBeVisible();
  const refused = await ask();
  expect([refused.status, refused.headers.get("content-type")]).toEqual([401, "application/problem+json"]);
  const document = await page.request.get("/api/v1/openapi.json");
  expect(await document.json()).toMatchObject({ openapi: "3.1.0" });
});

test("schools go out as a table, are changed there, shown, and stored all together", async ({
  ownerPage: page,
}) => {
  await addSchool(page, { name: "Table School", host: "mail.table.example" });
  const { exchange } = words.en;
  await page.goto("/schools/exchange");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: exchange.export.csv }).click();
  const table = await readFile(await (await download).path(), "utf8");
  expect(table).toContain("Table School");

  const name = exchange.form.text;
  await page.getByLabel(name).fill(table.replace("mail.table.example", "not a host"));
  await page.getByRole("button", { name: exchange.form.preview }).click();
  await expect(page.getByText(exchange.problem.host)).toBeVisible();
  await expect(page.getByText("server_host", { exact: true })).toBeVisible();

  await page
    .getByLabel(name)
    .fill(`${table.replace("mail.table.example", "mx.table.example")},Added School,,mail.added.example\r\n`);
  await page.getByRole("button", { name: exchange.form.preview }).click();
  await expect(page.getByText(exchange.plan.new, { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Store these 2 schools" }).click();
  await expect(page.getByText("1 school added, 1 changed.")).toBeVisible();
  const json = await (await page.request.get("/schools/exchange/schools.json")).json();
  expect(
    json.schools.map((one: { profile: { server: { host: string } } }) => one.profile.server.host),
  ).toEqual(expect.arrayContaining(["mx.table.example", "mail.added.example"]));
});
