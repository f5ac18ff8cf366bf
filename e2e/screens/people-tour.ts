import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/core/locale";
import type { Photo } from "./camera";

type Tour = { page: Page; lang: Locale; photo: Photo };

async function visitEach({ page, photo }: Tour, pages: readonly (readonly [name: string, path: string])[]) {
  for (const [name, path] of pages) {
    await page.goto(path);
    await photo(page, name);
  }
}

/** Who may come in and what they did; the own account; what other programs may ask; many schools at once. */
export const visitPeople = (tour: Tour): Promise<void> =>
  visitEach(tour, [
    ["people", "/people"],
    ["account", "/account"],
    ["second-factor", "/account/second-factor"],
    ["audit", "/audit"],
    ["api-access", "/api-access"],
    ["exchange", "/schools/exchange"],
    ["list", "/schools"],
  ]);

/** What the schedule saw so far, and the way to a phone. */
export const visitWatched = (tour: Tour, url: string): Promise<void> =>
  visitEach(tour, [
    ["history", `${url}/history`],
    ["history-month", `${url}/history?period=30d`],
    ["phone-way", `${url}/phone`],
  ]);
