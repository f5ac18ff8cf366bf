import type { Words } from "@/lib/core/locale";

/** A word as it stands on the device's screen; a Japanese one with its meaning for those who cannot read it. */
export type FormLabel = { text: string; gloss?: string };

export const screen = (text: string): FormLabel => ({ text });
export const japanese = (text: string, gloss: string): FormLabel => ({ text, gloss });

export const both = (text: string): Words => ({ en: text, ja: text });

/** The word to look for, as the screen shows it, in either language. */
export const quoted = ({ text, gloss }: FormLabel): Words => ({
  en: gloss === undefined ? `“${text}”` : `「${text}」 (${gloss})`,
  ja: `「${text}」`,
});

/** Menus one inside the other. */
export const path = (labels: readonly FormLabel[]): Words => ({
  en: labels.map((label) => quoted(label).en).join(" > "),
  ja: labels.map((label) => quoted(label).ja).join(" > "),
});
