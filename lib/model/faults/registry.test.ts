import { readdirSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { type DiagnosisCode, diagnosisCodes } from "@/lib/core/diagnosis";
import { locales } from "@/lib/core/locale";
import { profileSchema } from "@/lib/core/profile";
import { clearEgress, nominalWorld, soundServer, type World } from "../world";
import { faultModes } from "./index";
import type { FaultMode, Scene } from "./types";

/** Verdicts that no fault mode stands for. */
const verdicts: readonly DiagnosisCode[] = ["healthy", "inconclusive"];

const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [
    { id: "classroom", uses: ["classrooms"], addressing: "dynamic-ipv4" },
    { id: "server-line", uses: ["server"], addressing: "fixed-ipv4" },
  ],
  server: { host: "mail.example.jp", line: "server-line" },
});
const [classroom, serverLine] = profile.lines;

/** A school where everything is there to be broken; what is read off the answers is an instance only before a look. */
const scene: Scene = {
  profile,
  ways: [
    { id: "classroom", line: classroom ?? null, vantage: null },
    { id: "vantage:outside", line: null, vantage: "outside" },
  ],
  serverWay: { id: "server-line", line: serverLine ?? null, vantage: null },
  ports: [25, 465, 587],
  ipv6: true,
  lanDialsPublic: true,
};

const changed = <T extends object>(now: T, before: T) =>
  Object.entries(now).filter(([key, value]) => !isDeepStrictEqual(value, before[key as keyof T]));

/** What a world has that the nominal one has not; a line that is written down and sound is no difference. */
const differences = ({ egress, server }: World) =>
  Object.fromEntries([
    ...Object.values(egress).flatMap((way) => changed(way, clearEgress)),
    ...changed(server, soundServer),
  ]);

const modes = faultModes.map((mode): [string, FaultMode] => [mode.code, mode]);

describe("fault modes", () => {
  it("stand for every code once, each in a file of its name", () => {
    const codes = diagnosisCodes.filter((code) => !verdicts.includes(code)).toSorted();
    expect(faultModes.map(({ code }) => code).toSorted()).toEqual(codes);
    const files = readdirSync(new URL(".", import.meta.url)).map((file) => file.replace(/\.ts$/, ""));
    expect(files).toEqual(expect.arrayContaining(codes));
  });

  it.each(modes)("%s has a way out and all four words in both languages", (_, { remedies, words }) => {
    expect(remedies.length).toBeGreaterThan(0);
    expect(new Set(remedies).size).toBe(remedies.length);
    for (const lang of locales)
      for (const text of Object.values(words[lang])) {
        expect(text.trim()).not.toBe("");
        expect(text.replace(/\{(line|vantage|port)\}/g, "")).not.toMatch(/[{}]/);
      }
    for (const text of Object.values(words.ja)) expect(text).toMatch(/[ぁ-ん]/);
  });

  it.each(modes)("%s can happen, rarely, and changes the world", (code, { instances }) => {
    const looked = instances(scene);
    expect(new Set(looked.map(({ key }) => key)).size).toBe(looked.length);
    const all = [...looked, ...instances({ ...scene, ports: [] })];
    expect(all.length).toBeGreaterThan(0);
    for (const { code: claimed, odds, apply } of all) {
      expect(claimed).toBe(code);
      expect(odds > 0 && odds < 1).toBe(true);
      expect(differences(apply(nominalWorld))).not.toEqual({});
    }
  });
});
