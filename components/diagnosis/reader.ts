import type { useFormatter, useTranslations } from "next-intl";
import type { PathNames, PathWords } from "@/components/path/path-words";
import { mtaName, routerName } from "@/lib/catalogue/names";
import type { ProviderBook } from "@/lib/catalogue/provider/book";
import type { DiagnosisCode } from "@/lib/core/diagnosis";
import type { Locale } from "@/lib/core/locale";
import type { Line, Profile } from "@/lib/core/profile";
import { serverProvider } from "@/lib/diagnosis/blocking-providers";
import { faultWords } from "@/lib/model/faults";
import type { FaultWords } from "@/lib/model/faults/types";

/** Who reads: language, words, and how times and numbers are written for them. Free of hooks, so static markup can use it. */
export type Reader = {
  lang: Locale;
  path: ReturnType<typeof useTranslations<"path">>;
  diagnosis: ReturnType<typeof useTranslations<"diagnosis">>;
  format: ReturnType<typeof useFormatter>;
  now: Date;
  /** Host names and addresses are left out. */
  isMasked: boolean;
  /** What this installation knows of providers. */
  providers: ProviderBook;
};

export const nameOfLine = ({ id, name }: Pick<Line, "id" | "name">): string => name ?? id;

export const listOf = ({ format }: Reader, items: readonly string[]): string =>
  format.list(items, { type: "conjunction" });

const placeIds = ["dashboard", "outside", "server-lan", "server"] as const;

/** A place as a record calls it: the name of a line stands for itself, what is not on a line has a word of ours. */
export function placeWord({ path }: Reader, place: string): string {
  const id = placeIds.find((one) => one === place.replace(/^outside-.*/, "outside"));
  return id === undefined ? place : path(`vantage.${id}`);
}

const known = (id: string, name: string): string | null => (id === "other" || id === "" ? null : name);

/** On a map there is room for the program, not for how it is configured. */
const shortMta = (name: string): string => name.split(/[,(（]/)[0]?.trim() ?? name;

function pathNames({ lang, providers }: Reader, profile: Profile): PathNames {
  const router = (line: Line | undefined) =>
    line === undefined ? null : (line.routerModel ?? known(line.router, routerName(line.router, lang)));
  const { server } = profile;
  const ownLine = profile.lines.find(({ id }) => id === server.line);
  const serverIsp = serverProvider(profile);
  return {
    line: nameOfLine,
    hopDetail: (kind, { line }) => {
      if (kind === "router") return router(line ?? undefined);
      if (kind === "provider") return line === null ? null : known(line.isp, providers.name(line.isp, lang));
      if (kind === "server-provider") return known(serverIsp, providers.name(serverIsp, lang));
      if (kind === "server-router") return router(ownLine);
      return kind === "server" ? known(server.mta, shortMta(mtaName(server.mta, lang))) : null;
    },
  };
}

export const pathWords = (reader: Reader, profile: Profile): PathWords => ({
  t: reader.path,
  names: pathNames(reader, profile),
  list: (items) => listOf(reader, items),
});

type Place = { line?: string | null; vantage?: string | null; port?: number | null };

/** A code's words with the school's own names in them. */
export function wordsOf(reader: Reader, { lines }: Profile, code: DiagnosisCode, place: Place): FaultWords {
  const line = lines.find(({ id }) => id === place.line);
  return faultWords(code, reader.lang, {
    ...(line && { line: nameOfLine(line) }),
    ...(place.vantage && { vantage: placeWord(reader, place.vantage) }),
    ...(place.port && { port: place.port }),
  });
}
