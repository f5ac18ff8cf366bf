import { readFile, stat } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { startPostgres } from "@/lib/platform/db/test-postgres";
import { createOwner, expect, test } from "./support/fixtures";
import { startServer } from "./support/server";
import { words } from "./support/words";

const otherAddress = Object.values(networkInterfaces())
  .flat()
  .find((face) => face && !face.internal && face.family === "IPv4")?.address;

const reach = (host: string, port: number) =>
  fetch(`http://${host}:${port}/api/health`, { signal: AbortSignal.timeout(3_000) }).then(
    (response) => response.status,
    () => "unreachable",
  );

test("only this machine reaches it until the owner exists, everybody afterwards, without a restart", async ({
  browser,
}) => {
  const address = otherAddress ?? "127.0.0.2";
  const server = await startServer();
  expect(await reach("127.0.0.1", server.port)).toBe(200);
  expect(await reach(address, server.port)).toBe("unreachable");
  const context = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
  await createOwner(await context.newPage());
  await expect.poll(() => reach(address, server.port), { timeout: 10_000 }).toBe(200);
  expect(await reach("127.0.0.1", server.port)).toBe(200);
  await context.close();
  await server.stop();
});

test("with HOST set, setting up asks for the code that the terminal shows", async ({ browser }) => {
  const server = await startServer({ HOST: "0.0.0.0" });
  const code = (await readFile(join(server.dataFolder, "setup-code"), "utf8")).trim();
  expect(server.output()).toContain(code);
  expect((await stat(join(server.dataFolder, "setup-code"))).mode & 0o777).toBe(0o600);
  const context = await browser.newContext({ baseURL: `http://127.0.0.2:${server.port}`, locale: "en-GB" });
  const page = await context.newPage();
  await page.route("**/*", (route) =>
    route.continue({
      headers: { ...route.request().headers(), "x-forwarded-for": "203.0.113.5", "x-mailpath-local": "1" },
    }),
  );
  const { setup } = words.en.account;
  await page.goto("/setup");
  await page.getByLabel(setup.name).fill("Somebody");
  await page.getByLabel(setup.email).fill("somebody@school.example");
  await page.getByLabel(setup.password).fill("a rather long sentence 7");
  await page.getByLabel(setup.code).fill("22222-22222");
  await page.getByRole("button", { name: setup.submit }).click();
  await expect(page.getByLabel(setup.code)).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel(setup.password).fill("a rather long sentence 7");
  await page.getByLabel(setup.code).fill(code.toLowerCase());
  await page.getByRole("button", { name: setup.submit }).click();
  await page.waitForURL("**/schools");
  await context.close();
  await server.stop();
});

test("nobody but the owner of the process reads what it keeps", async () => {
  const server = await startServer();
  expect((await stat(join(server.dataFolder, "mailpath.db"))).mode & 0o777).toBe(0o600);
  await server.stop();
});

test("a port in use is one clear line with the remedy", async ({ server }) => {
  const problem = await startServer({ PORT: String(server.port) }).then(
    () => "it started",
    (error: Error) => error.message,
  );
  expect(problem).toContain(`Port ${server.port} is in use by another program. Start on another one: PORT=`);
});

if (!process.env.MAILPATH_TEST_WITHOUT_POSTGRES)
  test("serves from PostgreSQL as well", async ({ browser }) => {
    const server = await startServer({ DATABASE_URL: await startPostgres() });
    const context = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
    const page = await context.newPage();
    await createOwner(page);
    await expect(page.getByRole("heading", { name: words.en.school.list.emptyTitle })).toBeVisible();
    await context.close();
    await server.stop();
  });
