import { launchPostgres } from "@/lib/platform/db/test-postgres";
import { createOwner, expect, owner, test } from "./support/fixtures";
import { addSchool } from "./support/school";
import { startServer } from "./support/server";
import { words } from "./support/words";

if (!process.env.MAILPATH_TEST_WITHOUT_POSTGRES && !process.env.MAILPATH_TEST_POSTGRES)
  test("a database that goes away is said to be away, and all goes on when it is back", async ({
    browser,
  }) => {
    const postgres = await launchPostgres();
    const server = await startServer({ DATABASE_URL: postgres.url });
    const context = await browser.newContext({ baseURL: server.url, locale: "ja-JP" });
    const page = await context.newPage();
    const { check, errors, school } = words.ja;
    await createOwner(page, "ja");
    const url = await addSchool(page, { name: "Away School", host: "mail.away.example" }, "ja");
    await page.goto(`${url}/edit`);
    const notes = page.getByLabel(school.about.notes);
    await notes.fill("書きかけのメモ");
    await postgres.stop();

    await page.getByRole("button", { name: school.form.submitEdit }).click();
    await expect(page.getByText(errors.code.unavailable.split("{")[0] ?? "")).toBeVisible();
    await expect(notes).toHaveValue("書きかけのメモ");

    const other = await context.newPage();
    for (const [path, language] of [
      ["/schools", "ja"],
      [url, "ja"],
    ] as const) {
      await other.goto(path);
      await expect(other.getByText(words[language].errors.page.broken.split("{")[0] ?? "")).toBeVisible();
      await expect(other.locator("html")).toHaveAttribute("lang", language);
    }
    const stranger = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
    const door = await stranger.newPage();
    await door.goto("/sign-in");
    await expect(door.getByText(words.en.errors.page.broken.split("{")[0] ?? "")).toBeVisible();
    const health = await door.request.get("/api/health");
    expect([health.status(), await health.json()]).toEqual([
      503,
      { status: "degraded", database: "unreachable" },
    ]);
    const link = await page.request.post("/api/classroom/any", {
      headers: { "accept-language": "ja" },
      data: "x",
    });
    expect([link.status(), (await link.text()).trim()]).toEqual([503, check.handIn.failed]);

    await postgres.start();
    await page.getByRole("button", { name: school.form.submitEdit }).click();
    await page.waitForURL(url);
    expect(await (await page.request.get(`${url}/export`)).json()).toMatchObject({ notes: "書きかけのメモ" });
    await other.getByRole("button", { name: errors.retry }).click();
    await expect(other.getByRole("heading", { level: 1 })).toHaveText("Away School");
    await door.reload();
    await door.getByLabel(words.en.account.signIn.email).fill(owner.email);
    await door.getByLabel(words.en.account.signIn.password).fill(owner.password);
    await door.getByRole("button", { name: words.en.account.signIn.submit }).click();
    await door.waitForURL("**/schools");
    await context.close();
    await stranger.close();
    await server.stop();
    await postgres.stop();
  });
