import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "./support/fixtures";
import { startMailHost } from "./support/mail-host";
import { addSchool } from "./support/school";
import { words } from "./support/words";

const { probe, diagnosis } = words.en;

/** A text from the page, pasted into a shell that stays; a group of its own, so that all of it can be ended. */
function paste(shell: string, text: string, cwd: string): { child: ChildProcess; output: () => string } {
  const child = spawn(shell, [], { cwd, detached: true, stdio: ["pipe", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  child.stdin.end(text);
  return { child, output: () => output };
}

test("a probe made on the page looks from its line, and ends when it is revoked", async ({
  ownerPage: page,
  server,
}) => {
  const host = await startMailHost();
  const folder = await mkdtemp(join(tmpdir(), "mailpath-probe-"));
  const school = await addSchool(page, {
    name: "Probed School",
    host: "127.0.0.1",
    clientPorts: String(host.port),
  });
  await page.getByRole("link", { name: diagnosis.action.probes }).click();
  await expect(page.getByText(probe.list.empty)).toBeVisible();
  await page.getByLabel(probe.form.name).fill("Library PC");
  await page.getByLabel(probe.form.address).fill(`http://127.0.0.1:${server.port}/x`);
  await page.getByRole("button", { name: probe.form.submit }).click();
  await expect(page.getByText(probe.form.addressWrong)).toBeVisible();
  await expect(page.getByLabel(probe.form.name)).toHaveValue("Library PC");
  await page.getByLabel(probe.form.address).fill(`http://127.0.0.1:${server.port}`);
  await page.getByRole("button", { name: probe.form.submit }).click();
  const text = (await page.locator("[data-install=unix]").textContent()) ?? "";
  await expect(page.getByText(probe.state.waiting)).toBeVisible();

  const { child, output } = paste("sh", text, folder);
  await expect.poll(output, { timeout: 30_000 }).toContain("looked at");
  expect((await stat(join(folder, "mailpath-probe.token"))).mode & 0o077).toBe(0);
  await page.reload();
  await expect(page.getByText(probe.state.live, { exact: true })).toBeVisible();
  expect(await page.content()).not.toContain(/'([\w-]{43})'/.exec(text)?.[1] ?? "no token in the text");
  await page.getByRole("link", { name: probe.list.open }).click();
  await expect(page.getByText("220 mail.school.example ESMTP").first()).toBeVisible();
  await page.goto(school);
  await expect(page.getByText(diagnosis.matrix.kind.probe).first()).toBeVisible();

  await page.goto(`${school}/probes`);
  await page.getByRole("button", { name: probe.list.revoke }).click();
  await expect(page.getByText(probe.state.revoked)).toBeVisible();
  process.kill(-(child.pid ?? 0), "SIGTERM");
  await once(child, "close");
  const again = paste("sh", text.split("\n").slice(-2).join("\n"), folder);
  const [code] = await once(again.child, "close");
  expect(code).toBe(2);
  expect(again.output()).toContain("does not know this token");
  await rm(folder, { recursive: true });
  await host.stop();
});

test("the program that a probe downloads is the one whose sum the page names", async ({
  request,
  server,
}) => {
  const answer = await request.get(`${server.url}/api/probe/mailpath.mjs`);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-disposition"]).toContain("mailpath.mjs");
  const stranger = await request.get(`${server.url}/api/probe/work`, {
    headers: { authorization: "Bearer nobody" },
  });
  expect(stranger.status()).toBe(401);
  const unread = await request.post(`${server.url}/api/probe/report`, { data: "x".repeat(1_000) });
  expect(unread.status()).toBe(401);
});
