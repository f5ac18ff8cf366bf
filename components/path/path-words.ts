import type { useTranslations } from "next-intl";
import { phoneVantageId } from "@/lib/check/place";
import type { Line } from "@/lib/core/profile";
import type { MatrixRow } from "@/lib/diagnosis/matrix";
import type { PathBranch } from "@/lib/diagnosis/path-branches";
import type { HopKind, Lane, PathPicture } from "@/lib/diagnosis/path-picture";

export type PathTranslator = ReturnType<typeof useTranslations<"path">>;

/** Names as the reader knows them; a masked page gives fewer. */
export type PathNames = {
  line: (line: Line) => string;
  /** What stands below a hop's name: model, provider, software. Null for nothing. */
  hopDetail: (kind: HopKind, picture: PathPicture) => string | null;
};

export type PathWords = { t: PathTranslator; names: PathNames; list: (items: string[]) => string };

export const hopName = ({ t, names }: PathWords, kind: HopKind, { line }: PathPicture): string =>
  kind === "people" && line !== null ? names.line(line) : t(`hop.${kind}`);

/** A place that looked, in words. */
export function vantageLabel({ t, names }: PathWords, { line, vantage, id }: MatrixRow): string {
  if (vantage === null || vantage.place === "line") return line === null ? id : names.line(line);
  if (vantage.place === "server-lan" || vantage.place === "server") return t(`vantage.${vantage.place}`);
  if (vantage.kind === "dashboard") return t("vantage.dashboard");
  if (vantage.id === phoneVantageId) return t("vantage.phone");
  return vantage.id === "outside" ? t("vantage.outside") : t("vantage.outsideNamed", { name: vantage.id });
}

export const branchLabel = (words: PathWords, { rows, state, ports }: PathBranch): string =>
  words.t(`branch.${state}`, {
    places: words.list(rows.map((row) => vantageLabel(words, row))),
    ports: ports.join(", "),
  });

/** What becomes of one port, as one or two sentences. */
export function laneSentence({ t }: PathWords, { hops }: PathPicture, lane: Lane): string {
  const { end, change, segments } = lane;
  const at = (hop: number) => t(`hopAt.${hops[hop]?.kind ?? "internet"}`);
  const first = sentenceOf(t, end, at);
  if (change !== null) {
    const next = t(`change.${change.style}`, { to: change.toPort, where: at(change.hop) });
    return end.kind === "arrives" ? next : `${first} ${next}`;
  }
  return segments.some(({ style }) => style === "predicted") ? `${first} ${t("newEnd")}` : first;
}

function sentenceOf(t: PathTranslator, { kind, hop, reason }: Lane["end"], at: (hop: number) => string) {
  if (kind === "arrives") return t("end.arrives");
  if (kind === "unknown") return t(reason === "somewhere" ? "end.somewhere" : "end.not-checked");
  return t(`end.${kind}`, { where: at(hop), reason: t(`reason.${reason}`) });
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** A text's width in half-width units: a Japanese letter counts two. */
const unitsOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);

/** Cuts a text to a width in half-width units. */
export function clip(text: string, units: number): string {
  let kept = "";
  for (const letter of text) {
    if (unitsOf(kept) + unitsOf(letter) > units) return `${kept.trimEnd()}…`;
    kept += letter;
  }
  return kept;
}

/** Lines of at most that width, broken after a space, a comma or a Japanese letter; a longer word is cut. */
export function wrap(text: string, units: number): string[] {
  const lines = [""];
  for (const piece of text.split(/(?<=[\s,\u2e80-\uffef])/)) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && unitsOf((line + piece).trimEnd()) > units) lines.push(piece.trimStart());
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => clip(line.trimEnd(), units)).filter((line) => line !== "");
}
