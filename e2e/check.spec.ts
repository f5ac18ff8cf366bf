import { axeProblems } from "./support/axe";
import { createOwner, expect, test } from "./support/fixtures";
import { startMailHost } from "./support/mail-host";
import { runLine } from "./support/run-line";
import { addSchool, startCheck } from "./support/school";
import { freePort, startServer } from "./support/server";
import { words } from "./support/words";

const { check, school } = words.en;

test("a check tells an open port from a refused one, and whether this machine can judge", async ({
  ownerPage: page,
}) => {
  const host = await startMailHost();
  const closed = await freePort();
  await addSchool(page, {
    name: "Loopback School",
    host: "127.0.0.1",
    clientPorts: `${host.port}, ${closed}`,
    controls: `127.0.0.1:${host.port}`,
  });
  await startCheck(page);
  await expect(page.getByText(check.run.state.done)).toBeVisible({ timeout: 45_000 });
  const row = (port: number) => page.locator(`tr[data-target="127.0.0.1:${port}"]`);
  await expect(row(host.port).last()).toContainText(check.outcome.ok);
  await expect(row(host.port).last()).toContainText("220 mail.school.example ESMTP");
  await expect(row(closed)).toContainText(check.transport.refused);
  await expect(page.getByText(check.wayOut.mailUnknown)).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await host.stop();
});

test("an address nobody allowed is not dialled, and the page says which line allows it", async ({
  browser,
}) => {
  const server = await startServer({ MAILPATH_ALLOW_NETWORKS: "" });
  const context = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
  const page = await context.newPage();
  await createOwner(page);
  const host = await startMailHost();
  const url = await addSchool(page, {
    name: "Guarded School",
    host: "127.0.0.1",
    clientPorts: String(host.port),
    controls: "169.254.169.254:25",
  });
  const start = async () => {
    await startCheck(page);
    await expect(page.getByText(check.run.state.done)).toBeVisible({ timeout: 45_000 });
  };
  await start();
  const line = page.locator("code", { hasText: "mailpath allow 127.0.0.0/24" });
  const allow = (await line.textContent()) ?? "";
  await expect(page.getByText(/MAILPATH_ALLOW_NETWORKS/)).toBeVisible();
  await expect(page.getByText(/169\.254\.169\.254: a cloud provider/)).toBeVisible();
  await expect(page.getByText("220 mail.school.example ESMTP")).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("link", { name: check.run.again })).toBeVisible();
  await expect(page.getByRole("link", { name: check.run.toSchool })).toHaveCount(0);
  await page.goto("/schools");
  await expect(page.getByText(school.list.notChecked)).toBeVisible();

  const said = await runLine(allow);
  expect(said).toBe(`${server.dataFolder}/mailpath.env: MAILPATH_ALLOW_NETWORKS=127.0.0.0/24\n`);
  await runLine(`npx mailpath allow 169.254.0.0/16 --data ${server.dataFolder}`);
  await page.goto(url);
  await start();
  await expect(page.getByText("220 mail.school.example ESMTP").first()).toBeVisible();
  await expect(page.getByText(/169\.254\.169\.254: a cloud provider/)).toBeVisible();
  await page.goto("/schools");
  await expect(page.getByRole("listitem").filter({ hasText: "Guarded School" })).toContainText("Checked");
  await host.stop();
  await context.close();
  await server.stop();
});

test("a name that does not resolve is said to be the name's fault", async ({ ownerPage: page }) => {
  await addSchool(page, { name: "Nameless School", host: "mail.nowhere.invalid" });
  await startCheck(page);
  await expect(page.getByText(check.transport["dns-failure"]).first()).toBeVisible({ timeout: 45_000 });
});
