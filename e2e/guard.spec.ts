import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createOwner, expect, test } from "./support/fixtures";
import { startMailHost } from "./support/mail-host";
import { runLine } from "./support/run-line";
import { addSchool, startCheck } from "./support/school";
import { startServer } from "./support/server";
import { words } from "./support/words";

/** The server sees this file as its /etc/hosts, and a change of it at once. */
const withHosts = (file: string) => [
  ...["unshare", "--mount", "sh", "-c", 'mount --bind "$0" /etc/hosts && exec "$@"', file],
];

if (!process.env.MAILPATH_TEST_WITHOUT_ROOT)
  for (const locale of ["en", "ja"] as const)
    test(`what a name leads to is judged anew at every check (${locale})`, async ({ browser }) => {
      const { check } = words[locale];
      const folder = await mkdtemp(join(tmpdir(), "mailpath-hosts-"));
      const hosts = join(folder, "hosts");
      const nameIs = (address: string) =>
        writeFile(hosts, `127.0.0.1 localhost\n${address} moves.example\n169.254.169.254 cloud.example\n`);
      await nameIs("127.0.0.1");
      const server = await startServer({}, withHosts(hosts));
      const context = await browser.newContext({ baseURL: server.url, locale });
      const page = await context.newPage();
      const host = await startMailHost();
      await createOwner(page, locale);
      const clientPorts = String(host.port);
      const school = { name: "Moving", host: "moves.example", clientPorts, controls: "cloud.example:25" };
      const url = await addSchool(page, school, locale);
      const look = async () => {
        await page.goto(url);
        await startCheck(page, locale);
        await expect(page.getByText(check.run.state.done)).toBeVisible({ timeout: 45_000 });
      };
      const line = page.locator("code", { hasText: "mailpath allow" });
      const greeting = page.getByText("220 mail.school.example ESMTP", { exact: true });
      const never = check.refusal.metadata.replace("{addresses}", "169.254.169.254");

      await look();
      await expect(page.getByText(check.refusal.special.replace("{addresses}", "127.0.0.1"))).toBeVisible();
      await expect(page.getByText(never)).toBeVisible();
      await expect(line).toHaveCount(1);
      await runLine((await line.textContent()) ?? "");

      await look();
      await expect(greeting).toBeVisible();
      await expect(page.getByText(never)).toBeVisible();
      expect(host.greeted()).toBeGreaterThan(0);

      const before = host.greeted();
      await nameIs("10.11.12.13");
      await look();
      await expect(page.getByText(check.refusal.special.replace("{addresses}", "10.11.12.13"))).toBeVisible();
      await expect(line).toContainText("mailpath allow 10.11.12.0/24");
      await expect(greeting).toHaveCount(0);

      await nameIs("169.254.169.254");
      await look();
      await expect(page.getByText(never)).toBeVisible();
      await expect(line).toHaveCount(0);
      expect(host.greeted()).toBe(before);

      await host.stop();
      await context.close();
      await server.stop();
      await rm(folder, { recursive: true });
    });
