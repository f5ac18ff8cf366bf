import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { axeProblems } from "../support/axe";

/** Takes the page as it stands; `name` says what is to be seen. */
export type Photo = (page: Page, name: string) => Promise<void>;

const schemes = ["light", "dark"] as const;
const widths = [390, 1280] as const;
const height = { 390: 844, 1280: 900 } as const;

/** Elements that stick out of the window, unless a frame of their own scrolls. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const wide = [...document.querySelectorAll("body *")].filter((element) => {
      if (element.getBoundingClientRect().right <= room + 1) return false;
      for (let up = element.parentElement; up; up = up.parentElement)
        if (getComputedStyle(up).overflowX !== "visible") return false;
      return true;
    });
    const first = wide[0]?.outerHTML.slice(0, 160) ?? "by something out of the flow";
    return [`wider than the window: ${first}`];
  });

/** One page in every width and scheme, into `folder`; what can be judged without eyes is noted. */
export function reviewCamera(folder: string, lang: string, note: (problem: string) => void): Photo {
  return async (page, name) => {
    await mkdir(folder, { recursive: true });
    for (const width of widths)
      for (const colorScheme of schemes) {
        await page.setViewportSize({ width, height: height[width] });
        await page.emulateMedia({ colorScheme });
        const path = join(folder, `${name}-${lang}-${width}-${colorScheme}.png`);
        await page.screenshot({ path, fullPage: true });
        const problems = [...(await overflowing(page)), ...(await axeProblems(page))];
        for (const problem of problems) note(`${name} ${lang} ${width} ${colorScheme}: ${problem}`);
      }
    await page.emulateMedia({ colorScheme: "light" });
  };
}

/** A page as the printer gets it. */
export const printCamera = (folder: string, lang: string): Photo => {
  return async (page, name) => {
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    await writeFile(
      join(folder, `${name}-${lang}.pdf`),
      await page.pdf({ format: "A4", preferCSSPageSize: true }),
    );
    await page.emulateMedia({ media: "screen" });
  };
};
