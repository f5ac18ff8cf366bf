import type { PastedLine } from "@/lib/core/pasted-line";

/** The report of one mail server is parted by lines of this form; what stands before the first is ignored. */
export const sectionLine = (name: SectionName): string => `== mailpath: ${name} ==`;

export const sectionNames = ["services", "listeners", "queue-runner", "mailq", "log", "outgoing"] as const;
export type SectionName = (typeof sectionNames)[number];

export type Section = { name: SectionName; headLine: number; lines: PastedLine[] };
