import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isKnownProvider } from "@/lib/core/catalogue-ids";
import { parseHost } from "@/lib/core/host";
import { locales, type Words } from "@/lib/core/locale";
import type { ProviderEntry } from "../types";
import { providers } from "./index";
import { providerNames } from "./names";
import { providerRecord } from "./record";

const entries = providers.map((entry): [string, ProviderEntry] => [entry.id, entry]);
const thisYear = new Date().getUTCFullYear();

const wordsOf = ({ id, note, exemption }: ProviderEntry): Words[] =>
  [providerNames[id], note, exemption?.detail ?? null].filter((words) => words !== null);

describe("provider records", () => {
  it("are registered once each, and none lies beside the registry unregistered", () => {
    const ids = providers.map(({ id }) => id);
    const files = readdirSync(new URL(".", import.meta.url))
      .map((file) => file.replace(/\.ts$/, ""))
      .filter(isKnownProvider);
    expect(ids.toSorted()).toEqual(files.toSorted());
  });

  it.each(entries)("%s has its words in both languages, the Japanese written in Japanese", (_, entry) => {
    for (const words of wordsOf(entry))
      for (const lang of locales) expect(words[lang].trim()).toBe(words[lang]);
    for (const words of wordsOf(entry)) for (const lang of locales) expect(words[lang]).not.toBe("");
    if (entry.note) expect(entry.note.ja).toMatch(/[ぁ-ん].*。$/);
    if (entry.note) expect(entry.note.en).toMatch(/\.$/);
  });

  it.each(entries)("%s names its pages with a year, a decade or an explicit null", (_, { sources }) => {
    for (const { url, year } of sources) {
      expect(new URL(url).protocol).toMatch(/^https?:$/);
      if (typeof year === "number") expect(year >= 1998 && year <= thisYear).toBe(true);
      else expect([null, "2000s", "2010s", "2020s"]).toContain(year);
    }
    expect(new Set(sources.map(({ url }) => url)).size).toBe(sources.length);
  });

  it.each(entries)("%s claims no more than its sources carry", (_, entry) => {
    const { confidence, sources, relay } = entry;
    const first = sources[0]?.by;
    if (confidence === "documented") expect(first).toBe("provider");
    if (confidence === "second-hand") expect(first).toBe("others");
    if (confidence === "unverified")
      expect(entry).toMatchObject({ direction: "unknown", ports: [], scope: "unknown", since: [] });
    if (confidence === "unverified") expect(entry.exemption).toBeNull();
    if (relay && relay.confidence !== "unverified") expect(sources).not.toEqual([]);
  });

  it.each(entries)("%s says which ports it stops, since when, and where its own server is", (_, entry) => {
    const { direction, ports, since, relay } = entry;
    expect(ports.length > 0).toBe(["out", "in", "both"].includes(direction));
    for (const { at } of since) {
      expect(at).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
      expect(Date.parse(at)).toBeLessThan(Date.now());
    }
    if (relay?.host) expect(parseHost(relay.host)).toBe(relay.host);
    if (relay) expect(relay.host !== null || relay.ports.length > 0).toBe(true);
  });
});

describe("providerRecord", () => {
  it("knows OCN, and has nothing on another or on a strange id", () => {
    expect(providerRecord("ocn")).toMatchObject({ id: "ocn", direction: "out", ports: [25] });
    for (const id of ["other", "", "no-such-provider", "constructor"]) expect(providerRecord(id)).toBeNull();
  });
});
