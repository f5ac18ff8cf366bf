/** Programs and systems in the order in which their names must be looked for: Edge calls itself Chrome as well. */
const browsers = [
  ["Edge", /\bEdg(e|A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|Chromium|CriOS|HeadlessChrome)\//],
  ["Safari", /\bSafari\//],
] as const;
const systems = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMacintosh\b/],
  ["Linux", /\bLinux\b/],
] as const;

const named = (names: readonly (readonly [string, RegExp])[], text: string): string | null =>
  names.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** What a person recognises of a browser's own description: `Firefox · Windows`; null where nothing is known. */
export function deviceOf(userAgent: string | null): string | null {
  const text = (userAgent ?? "").slice(0, 512);
  return [named(browsers, text), named(systems, text)].filter(Boolean).join(" · ") || null;
}
