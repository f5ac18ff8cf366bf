import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/core/locale";
import { receiver } from "@/lib/tell/test-receiver";
import { words } from "../support/words";
import type { Photo } from "./camera";

type Tour = { page: Page; lang: Locale; photo: Photo };

/** Channels with a test that came through and one that did not; an incident from a ready text; planned work. */
export async function visitAlerts({ page, lang, photo }: Tour, url: string): Promise<void> {
  const { tell } = words[lang];
  const hook = await receiver();
  await page.goto(`${url}/alerts`);
  await photo(page, "alerts-none");
  await page.goto(`${url}/alerts?kind=mail`);
  await photo(page, "alerts-mail");
  for (const [name, port] of [
    [lang === "ja" ? "職員室" : "Staff room", hook.port],
    [lang === "ja" ? "教育委員会" : "School board", 9],
  ] as const) {
    await page.goto(`${url}/alerts?kind=slack`);
    await page.getByLabel(tell.field.name).fill(name);
    await page.getByLabel(tell.field.url).fill(`http://127.0.0.1:${port}/services/T0/B0/abcdefgh`);
    await page.getByRole("button", { name: tell.form.submit }).click();
    await page.getByRole("button", { name: new RegExp(`${tell.list.test}.*${name}`) }).click();
    await page.getByRole("alert").waitFor();
  }
  await photo(page, "alerts");
  await hook.close();
  await page.goto("/alerts");
  await photo(page, "alerts-all");
  await visitIncidents({ page, lang, photo }, url);
}

async function visitIncidents({ page, lang, photo }: Tour, url: string): Promise<void> {
  const { incident } = words[lang];
  await page.goto(`${url}/incidents`);
  await photo(page, "incidents-none");
  await page.goto(`${url}/incidents?template=port-587`);
  await page.getByRole("button", { name: incident.field.submit, exact: true }).click();
  await page.getByText(incident.update.title).waitFor();
  await page.getByLabel(incident.maintenance.starts).fill("2027-03-28T01:00");
  await page.getByLabel(incident.maintenance.ends).fill("2027-03-28T05:00");
  await page.getByLabel(incident.maintenance.zone).fill("Europe/Berlin");
  await page.getByRole("button", { name: incident.maintenance.submit }).click();
  await page.getByRole("button", { name: new RegExp(incident.maintenance.cancel) }).waitFor();
  await page.goto(`${url}/incidents`);
  await photo(page, "incidents");
}
