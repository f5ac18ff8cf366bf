import { createServer } from "node:net";
import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/core/locale";
import { owner } from "../support/fixtures";
import { startMailHost } from "../support/mail-host";
import { freePort } from "../support/server";
import { words } from "../support/words";
import type { Photo } from "./camera";
import { bareProfile, exampleProfile } from "./example-school";
import { visitor } from "./visitor";

type Tour = { page: Page; lang: Locale; photo: Photo };

/** Before the owner's account exists: only the first language can see this. */
export async function visitSetup({ page, lang, photo }: Tour): Promise<void> {
  const { setup } = words[lang].account;
  await page.goto("/setup");
  await photo(page, "setup");
  await page.getByLabel(setup.email).fill("hanako@school");
  await page.getByLabel(setup.password).fill("short");
  await page.getByRole("button", { name: setup.submit }).click();
  await page.locator("[aria-invalid]").first().waitFor();
  await photo(page, "setup-errors");
}

export async function visitSignIn({ page, lang, photo }: Tour): Promise<void> {
  const { signIn } = words[lang].account;
  await page.goto("/sign-in");
  await photo(page, "sign-in");
  await page.getByLabel(signIn.email).fill(owner.email);
  await page.getByLabel(signIn.password).fill("not the password");
  await page.getByRole("button", { name: signIn.submit }).click();
  await page.locator('main [role="alert"]').waitFor();
  await photo(page, "sign-in-wrong");
}

/** The list without a school, the form in all its states, and what stands where nothing is. */
export async function visitForms({ page, lang, photo }: Tour): Promise<void> {
  const { school } = words[lang];
  await page.goto("/schools/new");
  await photo(page, "new");
  await page.getByText(school.server.more, { exact: true }).click();
  await page.getByLabel(school.server.host).fill("http://mail.example");
  await page.getByLabel(school.server.clientPorts).fill("25, smtp");
  await page.getByRole("button", { name: school.form.submitNew }).click();
  await page.locator("[aria-invalid]").first().waitFor();
  await photo(page, "new-errors");
  await page.goto("/schools/import");
  await photo(page, "import");
  await page.getByLabel(school.import.text).fill("{}");
  await page.getByRole("button", { name: school.import.preview }).click();
  await page.locator('main [role="alert"]').waitFor();
  await photo(page, "import-errors");
  await page.getByLabel(school.import.text).fill(JSON.stringify(exampleProfile(lang)));
  await page.getByRole("button", { name: school.import.preview }).click();
  await page.getByRole("button", { name: school.import.save }).waitFor();
  await photo(page, "import-preview");
  await page.goto("/schools/nothing");
  await photo(page, "not-found");
}

/** Two people, one school; and a school that was deleted. */
export async function visitConflict({ page, lang, photo }: Tour): Promise<void> {
  const { school } = words[lang];
  const url = await visitor(page, lang).bringSchool(
    exampleProfile(lang, lang === "ja" ? "西中学校" : "Nishi Junior High"),
  );
  await photo(page, "school-unlooked");
  const other = await page.context().newPage();
  await page.goto(`${url}/edit`);
  await photo(page, "edit");
  await other.goto(`${url}/edit`);
  await other
    .getByLabel(school.about.notes)
    .fill(lang === "ja" ? "ルーターを交換しました。" : "Router replaced.");
  await other.getByRole("button", { name: school.form.submitEdit }).click();
  await other.waitForURL(url);
  await other.close();
  await page.getByLabel(school.about.notes).fill(lang === "ja" ? "回線を増やしました。" : "One more line.");
  await page.getByRole("button", { name: school.form.submitEdit }).click();
  await page.getByText(school.conflict.title).waitFor();
  await photo(page, "conflict");
  await page.goto(`${url}/edit`);
  await page.locator("section form button").last().click();
  await page.waitForURL(/deleted=/);
  await photo(page, "list-deleted");
}

/** A check that runs and its end, on servers of this machine's loopback; a name that nobody has; a refused address. */
export async function visitChecks({ page, lang, photo }: Tour): Promise<void> {
  const { check } = words[lang];
  const [host, closed, mute] = [
    await startMailHost(),
    await freePort(),
    createServer((socket) => socket.on("error", () => undefined)),
  ];
  const silent = await freePort();
  mute.listen(silent, "127.0.0.1");
  const profile = bareProfile(lang, lang === "ja" ? "北中学校" : "Kita Junior High", "127.0.0.1");
  const url = await visitor(page, lang).bringSchool({
    ...profile,
    server: { ...profile.server, clientPorts: [host.port, closed, silent] },
    controls: [
      { host: "127.0.0.1", port: host.port },
      { host: "169.254.169.254", port: 25 },
    ],
  });
  await page.goto(`${url}/checks`);
  await photo(page, "checks-none");
  await page.getByRole("button", { name: check.start.submit }).click();
  await page.waitForURL(/\/checks\/./);
  await page.getByText("220 mail.school.example ESMTP").first().waitFor({ timeout: 30_000 });
  await photo(page, "run-running");
  await page.getByText(check.run.state.done).waitFor({ timeout: 120_000 });
  await photo(page, "run-done");
  await page.goto(`${url}/checks`);
  await photo(page, "checks");
  await page.goto(url);
  await photo(page, "school-loopback");
  await host.stop();
  mute.close();
}
