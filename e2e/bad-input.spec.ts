import type { Locator, Page } from "@playwright/test";
import { exampleProfile } from "./screens/example-school";
import { axeProblems } from "./support/axe";
import { expect, test } from "./support/fixtures";
import { repair } from "./support/repair";
import { addSchool } from "./support/school";
import { words } from "./support/words";

/** Next's own announcer of page titles is an alert as well. */
const alert = (page: Page) => page.locator("[role=alert]:not(#__next-route-announcer__)");

/** As `fill`, for texts over which the browser's own typing takes minutes. */
const put = (area: Locator, text: string) =>
  area.evaluate((element: HTMLTextAreaElement, value) => {
    element.value = value;
  }, text);

/** Presses the button and waits until its answer stands on the page: the same words may have stood there before. */
async function send(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await button.click();
  await answered;
  await expect(button).toBeEnabled();
}
const listed = async (page: Page) => (await page.request.get("/schools")).text();
const tooLong = (text: string, most: number, locale: string) =>
  text.replace("{most, number}", most.toLocaleString(locale));

for (const locale of ["en", "ja"] as const)
  test.describe(`bad input in ${locale}`, () => {
    test.use({ language: locale });
    const { school, errors, check, wizard } = words[locale];

    test("each field of a school says what does not fit, and nothing is stored", async ({
      ownerPage: page,
    }) => {
      await page.goto("/schools/new");
      const name = page.getByLabel(school.about.name, { exact: true });
      const fields = {
        host: page.getByLabel(school.server.host),
        ports: page.getByLabel(school.server.clientPorts),
        lan: page.getByLabel(school.server.lanAddress),
        controls: page.locator("textarea[name=controls]"),
        notes: page.getByLabel(school.about.notes),
      };
      await page.getByText(school.server.more, { exact: true }).click();
      await name.fill(`Unwanted ${locale}`);
      const { field } = errors;
      const cases: [Partial<Record<keyof typeof fields, string>>, string][] = [
        [
          { host: "$(reboot).example", ports: "0", controls: "relay.example:0", lan: "192.168.0.999" },
          field.host,
        ],
        [
          { host: "mail.example|sh", ports: "70000", controls: "relay.example:70000", lan: "lan" },
          field.host,
        ],
        [
          { host: "fe80::1%eth0", ports: "25;reboot", controls: "[fe80::1%eth0]:25", lan: "fe80::1%1" },
          field.host,
        ],
        [{ host: "[fe80::1%25eth0]", ports: "-1", controls: "2001:db8::1:25", lan: "::1%lo" }, field.host],
        [
          { host: "x".repeat(2_000), ports: "1e3", controls: "x", lan: "x" },
          tooLong(field["too-long"], 1_024, locale),
        ],
      ];
      for (const [typed, host] of cases) {
        for (const [key, value] of Object.entries(typed))
          await fields[key as keyof typeof fields].fill(value);
        await send(page, school.form.submitNew);
        await expect(fields.host).toHaveValue(typed.host ?? "");
        await expect(fields.host).toHaveAccessibleDescription(new RegExp(`^.*${host}`));
        await expect(fields.ports).toHaveAccessibleDescription(new RegExp(field.ports));
        await expect(fields.controls).toHaveAccessibleDescription(
          new RegExp(field.control.replace(/[[\]]/g, "\\$&")),
        );
        await expect(fields.lan).toHaveAccessibleDescription(new RegExp(field.address));
        await expect(alert(page)).toHaveCount(1);
      }
      await put(fields.notes, "line\n".repeat(10_000));
      await send(page, school.form.submitNew);
      await expect(fields.notes).toHaveAccessibleDescription(
        new RegExp(tooLong(field["too-long"], 20_000, locale)),
      );
      await expect(name).toHaveValue(`Unwanted ${locale}`);
      expect(await axeProblems(page)).toEqual([]);
      expect(await listed(page)).not.toContain("Unwanted");
    });

    test("a text longer than is kept, or than is even sent, is refused and stays on the page", async ({
      ownerPage: page,
    }) => {
      const url = await addSchool(page, { name: `Long ${locale}`, host: "mail.long.example" }, locale);
      const length = locale === "en" ? 1_000_000 : 5_000_000;
      await page.goto(`${url}/edit`);
      const notes = page.getByLabel(school.about.notes);
      await put(notes, "x".repeat(length));
      await page.getByRole("button", { name: school.form.submitEdit }).click();
      await expect(alert(page)).toContainText(errors.code.limit);
      await expect(alert(page)).toHaveCount(1);
      expect((await notes.inputValue()).length).toBe(length);
      const kept = await (await page.request.get(`${url}/export`)).json();
      expect(kept).toMatchObject({ name: `Long ${locale}`, notes: "" });
    });

    test("what nobody sees is not stored, and names in other scripts are read as people read them", async ({
      ownerPage: page,
    }) => {
      const typed = { name: `Un\u0000se\u202een\u200b ${locale}`, host: "\u200ebücher.example" };
      const url = await addSchool(page, { ...typed, controls: "学校.example:25\n[2001:db8::1]:25" }, locale);
      expect(await (await page.request.get(`${url}/export`)).json()).toMatchObject({
        name: `Unseen ${locale}`,
        server: { host: "xn--bcher-kva.example" },
        controls: [
          { host: "xn--48s290a.example", port: 25 },
          { host: "2001:db8::1", port: 25 },
        ],
      });
      await page.goto("/schools");
      await expect(page.getByText("bücher.example").first()).toBeVisible();
      await expect(page.getByText("xn--")).toHaveCount(0);
      await page.goto(`${url}/edit`);
      await expect(page.getByLabel(school.server.host)).toHaveValue("bücher.example");
      await expect(page.locator("textarea[name=controls]")).toHaveValue("学校.example:25\n[2001:db8::1]:25");
      await page.getByLabel(school.server.host).fill("[2001:DB8::0:2]");
      await page.getByRole("button", { name: school.form.submitEdit }).click();
      await page.waitForURL(url);
      const kept = await (await page.request.get(`${url}/export`)).json();
      expect(kept).toMatchObject({ server: { host: "2001:db8::2" }, controls: [{}, {}] });
    });

    test("a file that is no profile of this version is refused with what and where", async ({
      ownerPage: page,
    }) => {
      const profile = { ...exampleProfile(locale, `Refused ${locale}`) };
      const { field } = errors;
      const part = (where: string) => field["file-part"].replace("{where}", where);
      const cases: [unknown, string][] = [
        ["", field.file],
        ["{", field.file],
        ["\u0000\u202e", field.file],
        [[{ version: 1, transport: "open" }], field.file],
        [{ ...profile, version: 2 }, field.version.replace("{version}", "2")],
        [{ ...profile, lines: "many" }, part("lines")],
        [{ ...profile, server: { host: "a; reboot" } }, part("server.host")],
        [{ ...profile, controls: [{ host: "mx.example", port: 0 }] }, part("controls[0].port")],
      ];
      await page.goto("/schools/import");
      const text = page.getByLabel(school.import.text);
      for (const [value, message] of cases) {
        const pasted = typeof value === "string" ? value : JSON.stringify(value);
        await text.fill(pasted);
        await send(page, school.import.preview);
        await expect(text).toHaveAccessibleDescription(message);
        await expect(alert(page)).toHaveCount(1);
      }
      for (const size of [300_000, 6_000_000]) {
        await page.goto("/schools/import");
        const file = { name: "x.json", mimeType: "application/json", buffer: Buffer.alloc(size, "x") };
        await page.locator("input[type=file]").setInputFiles(file);
        await page.getByRole("button", { name: school.import.preview }).click();
        await expect(alert(page)).toContainText(errors.code.limit);
      }
      expect(await listed(page)).not.toContain("Refused");
    });

    test("a pasted result that does not fit says why, and stays to be corrected", async ({
      ownerPage: page,
    }) => {
      const way = repair(page, locale);
      const url = await way.bringSchool(exampleProfile(locale, `Paste ${locale}`));
      await way.begin();
      const seen = {
        version: 1,
        at: "2026-11-24T01:02:03.004Z",
        vantage: { id: "x", kind: "manual", place: "outside" },
        target: { role: "server", host: "mail.elsewhere.example", address: null, port: 25 },
        transport: "timeout",
      };
      const { detail, paste } = check;
      const cases: [string, string][] = [
        ["nonsense", paste.nothingUnderstood],
        [JSON.stringify([{ ...seen, transport: "lost" }]), paste.nothingUnderstood],
        [JSON.stringify([{ ...seen, version: 3 }]), detail["classroom-version"]],
        [JSON.stringify([seen]), detail["classroom-other"]],
        ["x".repeat(300_000), errors.code.limit],
      ];
      const area = page.getByLabel(paste.text, { exact: true });
      if (!(await area.isVisible())) await page.getByText(wizard.checks.paste, { exact: true }).click();
      for (const [pasted, message] of cases) {
        await area.fill(pasted);
        await send(page, paste.read);
        await expect(alert(page)).toContainText(message);
        await expect(alert(page)).toHaveCount(1);
        await expect(area).toHaveValue(pasted);
      }
      await page.goto(`${url}/checks`);
      await expect(page.getByText(check.list.none)).toBeVisible();
    });

    test("an address that is none is answered in words", async ({ page }) => {
      for (const path of ["/schools/%00", "/schools/%ff", "/%", "/s/%ff", "/api/check/%00"]) {
        const answer = await page.goto(path);
        expect([path, answer?.status()]).toEqual([path, 404]);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(errors.page.notFoundTitle);
      }
      const language = { "accept-language": locale };
      const form = await page.request.post("/sign-in", { headers: language, data: "x".repeat(10_000_000) });
      expect([form.status(), (await form.text()).trim()]).toEqual([413, errors.code.limit]);
    });
  });
