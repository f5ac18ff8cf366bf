import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/core/locale";
import { words } from "./words";

type NewSchool = { name: string; host: string; clientPorts?: string; controls?: string };

/** Writes down a school through the form, as a person does, and gives its address. */
export async function addSchool(page: Page, school: NewSchool, locale: Locale = "en"): Promise<string> {
  const { about, server, form } = words[locale].school;
  await page.goto("/schools/new");
  await page.getByLabel(about.name, { exact: true }).fill(school.name);
  await page.getByLabel(server.host).fill(school.host);
  if (school.clientPorts) {
    await page.getByText(server.more, { exact: true }).click();
    await page.getByLabel(server.clientPorts).fill(school.clientPorts);
  }
  if (school.controls) await page.locator("textarea[name=controls]").fill(school.controls);
  await page.getByRole("button", { name: form.submitNew }).click();
  await page.waitForURL(/\/schools\/(?!new)[^/]+$/);
  return page.url();
}

/** From the school's page to a check that runs. */
export async function startCheck(page: Page, locale: Locale = "en"): Promise<void> {
  const { check, diagnosis } = words[locale];
  await page.getByRole("link", { name: diagnosis.action.checkNow }).first().click();
  await page.getByRole("button", { name: check.start.submit }).click();
  await page.waitForURL(/\/checks\/./);
}
