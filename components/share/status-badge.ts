import type { Diagnosis } from "@/lib/core/diagnosis";
import type { Locale } from "@/lib/core/locale";
import { escapeXml } from "@/lib/core/xml";
import { primaryFinding } from "@/lib/diagnosis/path-picture";

export type BadgeState = "works" | "stopped" | "trouble" | "unclear" | "nothing";

export function badgeState(diagnosis: Diagnosis, checkedAt: Date | null): BadgeState {
  if (checkedAt === null) return "nothing";
  if (diagnosis.primary === "healthy") return "works";
  if (diagnosis.primary === "inconclusive") return "unclear";
  return primaryFinding(diagnosis)?.impact === "blocking" ? "stopped" : "trouble";
}

/** White on each is 4.5 to 1 or better. */
const looks: Readonly<Record<BadgeState, { colour: string; mark: string }>> = {
  works: { colour: "#0b6b5c", mark: "✓" },
  stopped: { colour: "#ae1f17", mark: "✕" },
  trouble: { colour: "#8a5300", mark: "!" },
  unclear: { colour: "#5a6372", mark: "?" },
  nothing: { colour: "#5a6372", mark: "–" },
};

/** About as wide as 11 px of a common sans-serif; the text is then fitted to it, whatever the font. */
const widthOf = (text: string): number =>
  Math.ceil([...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 11.5 : 6.4), 0));

type Badge = { state: BadgeState; label: string; word: string; locale: Locale };

/** The state as a picture for another page: mark, word and colour, and the same as text for whoever cannot see it. */
export function badgeSvg({ state, label, word, locale }: Badge): string {
  const { colour, mark } = looks[state];
  const shown = `${mark} ${word}`;
  const [left, right] = [widthOf(label) + 12, widthOf(shown) + 12];
  const told = escapeXml(`${label}: ${word}`);
  const text = (value: string, x: number, width: number) =>
    `<text x="${x}" y="14" textLength="${width}" lengthAdjust="spacingAndGlyphs">${escapeXml(value)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${told}" xml:lang="${locale}"><title>${told}</title><rect width="${left}" height="20" fill="#1e2430"/><rect x="${left}" width="${right}" height="20" fill="${colour}"/><g fill="#fff" font-family="Verdana,DejaVu Sans,Hiragino Sans,Noto Sans CJK JP,sans-serif" font-size="11">${text(label, 6, left - 12)}${text(shown, left + 6, right - 12)}</g></svg>`;
}
