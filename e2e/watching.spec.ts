import { expect } from "@playwright/test";
import { openDatabase } from "@/lib/platform/db/client";
import { axeProblems } from "./support/axe";
import { createOwner, test } from "./support/fixtures";
import { startMailHost } from "./support/mail-host";
import { addSchool } from "./support/school";
import { startServer } from "./support/server";
import { words } from "./support/words";

const { watch } = words.en;

test("the web server watches a school by itself and shows what changed, once it was seen twice", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const host = await startMailHost();
  const server = await startServer({ MAILPATH_WATCH: "web", MAILPATH_ALLOW_NETWORKS: "127.0.0.0/8" });
  const page = await (await browser.newContext({ baseURL: server.url, locale: "en-GB" })).newPage();
  try {
    await createOwner(page);
    const school = await addSchool(page, {
      name: "Watched School",
      host: "127.0.0.1",
      clientPorts: String(host.port),
    });
    await expect(page.getByRole("heading", { name: watch.card.title })).toBeVisible();
    await page.getByRole("link", { name: watch.link }).first().click();
    await page.waitForURL("**/history");
    // Saving makes it due at once: nobody waits for the school's place in the interval.
    const save = async (minutes: string) => {
      await page.getByLabel(watch.schedule.field, { exact: true }).selectOption(minutes);
      await page.getByRole("button", { name: watch.schedule.submit }).click();
    };
    const reloaded = async (text: string) => {
      await page.goto(`${school}/history`);
      return page.getByText(text).count();
    };
    await save("1");
    await expect.poll(() => reloaded("Last look"), { timeout: 30_000 }).toBe(1);
    const port = `127.0.0.1:${host.port}`;
    await expect(page.getByRole("heading", { name: port })).toBeVisible();
    await expect(page.getByText(watch.change.none)).toBeVisible();

    await host.stop();
    // What was seen in the last ten seconds is not looked at again.
    await page.waitForTimeout(11_000);
    await save("2");
    await expect.poll(() => reloaded(watch.change.unnamed), { timeout: 60_000 }).toBe(1);
    await expect(page.getByText(watch.wrongTitle)).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
    await page.goto("/schools");
    await expect(page.getByText(words.en.school.list.quietly)).toBeVisible();

    await page.goto(`${school}/history`);
    await page.getByRole("button", { name: watch.accept }).click();
    await expect(page.getByText(watch.wrongTitle)).toBeHidden();
    await save("0");
    await expect(page.getByText(watch.card.off)).toBeVisible();

    const database = openDatabase(`file:${server.dataFolder}/mailpath.db`);
    expect(await database.change.count()).toBe(1);
    await database.$disconnect();
  } finally {
    await server.stop();
  }
});
