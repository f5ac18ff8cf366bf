import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, rmdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createOwner, expect, owner, test } from "./support/fixtures";
import { runLine } from "./support/run-line";
import { addSchool, startCheck } from "./support/school";
import { startServer } from "./support/server";
import { words } from "./support/words";

const run = promisify(execFile);
const small = "3m";
const more = Buffer.alloc(20_000_000, "x");

async function mountDisk(size: string) {
  const folder = await mkdtemp(join(tmpdir(), "mailpath-disk-"));
  await run("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]);
  const filler = join(folder, "filler");
  return {
    folder,
    /** Takes the last byte; that there was not room for all is the purpose. */
    fill: () =>
      writeFile(filler, more).catch((error: NodeJS.ErrnoException) => expect(error.code).toBe("ENOSPC")),
    free: () => rm(filler),
    unmount: async () => {
      await run("umount", ["-l", folder]);
      await rmdir(folder);
    },
  };
}

if (!process.env.MAILPATH_TEST_WITHOUT_ROOT) {
  for (const locale of ["en", "ja"] as const)
    test(`a full disk is said to be full, and nothing typed or stored is lost (${locale})`, async ({
      browser,
    }) => {
      const { account, check, errors, school } = words[locale];
      const disk = await mountDisk(small);
      const server = await startServer({
        MAILPATH_DATA: disk.folder,
        MAILPATH_ALLOW_NETWORKS: "127.0.0.0/8",
      });
      const context = await browser.newContext({ baseURL: server.url, locale });
      const page = await context.newPage();
      const full = page.getByText(errors.code["disk-full"].split("{")[0] ?? "");
      await createOwner(page, locale);
      const url = await addSchool(page, { name: "Full School", host: "127.0.0.1" }, locale);
      const note = "a note ".repeat(1_500);
      await page.goto(`${url}/edit`);
      const notes = page.getByLabel(school.about.notes);
      await notes.fill(note);
      await disk.fill();

      await page.getByRole("button", { name: school.form.submitEdit }).click();
      await expect(full).toBeVisible();
      await expect(notes).toHaveValue(note);
      expect(await (await page.request.get(`${url}/export`)).json()).toMatchObject({ notes: "" });

      await page.goto(`${url}/checks`);
      await page.getByRole("button", { name: check.start.submit }).click();
      await expect(full).toBeVisible();

      const stranger = await browser.newContext({ baseURL: server.url, locale });
      const door = await stranger.newPage();
      await door.goto("/sign-in");
      await door.getByLabel(account.signIn.email).fill(owner.email);
      await door.getByLabel(account.signIn.password).fill(owner.password);
      await door.getByRole("button", { name: account.signIn.submit }).click();
      await expect(door.getByText(errors.code["disk-full"].split("{")[0] ?? "")).toBeVisible();

      const allow = runLine(`npx mailpath allow 10.0.0.0/8 --data ${disk.folder}`);
      await expect(allow).rejects.toThrow(/the setting could not be kept: ENOSPC/);
      expect((await readdir(disk.folder)).filter((name) => name.startsWith("mailpath.env"))).toEqual([]);

      await disk.free();
      await page.goto(`${url}/edit`);
      await notes.fill(note);
      await page.getByRole("button", { name: school.form.submitEdit }).click();
      await page.waitForURL(url);
      await startCheck(page, locale);
      await expect(page.getByText(check.run.state.done)).toBeVisible({ timeout: 45_000 });
      await context.close();
      await stranger.close();
      await server.stop();
      await disk.unmount();
    });

  test("a disk that is full at the start is one clear line with the remedy", async () => {
    const disk = await mountDisk("100k");
    await disk.fill();
    const problem = await startServer({ MAILPATH_DATA: disk.folder }).then(
      () => "it started",
      (error: Error) => error.message,
    );
    await disk.unmount();
    expect(problem).toMatch(/disk is full.*Free some space on the disk that holds it and start again/);
    expect(problem).not.toMatch(/\n\s+at /);
  });
}
