import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { observationSchema } from "@/lib/core/observation";
import { profileSchema } from "@/lib/core/profile";
import { readServerText } from "@/lib/diagnosis/reports/server-text";
import { readPasted } from "@/lib/paste/read-pasted";
import { wantedTargets } from "@/lib/prober/targets";
import { chosenLooks, type Known, readForSchool } from "./pasted-reading";

const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [{ id: "classroom" }],
  server: { host: "mail.minami.example", addresses: ["203.0.113.10"], lanAddress: "192.168.0.10" },
  controls: [{ host: "mx.example.net", port: 25 }],
});
const before = observationSchema.parse({
  version: 1,
  at: "2026-11-24T01:02:03Z",
  vantage: { id: "dashboard", kind: "dashboard", place: "outside" },
  target: { role: "control", host: "mx.example.net", address: "198.51.100.25", port: 25 },
  transport: "open",
});
const known: Known = { profile, targets: wantedTargets(profile, []), observations: [before] };
const fates = (text: string) =>
  readForSchool(text, known).reading.rows.map(({ role, fate }) => `${role} ${fate}`);
const nc = (host: string, port = 25) =>
  `nc: connect to ${host} port ${port} (tcp) failed: Connection refused`;

describe("readForSchool", () => {
  it.each([
    ["mail.minami.example", "server counts"],
    ["MAIL.Minami.Example", "server counts"],
    ["203.0.113.10", "server counts"],
    ["192.168.0.10", "server counts"],
    ["mx.example.net", "control counts"],
    ["198.51.100.25", "control counts"],
    ["elsewhere.example", "null stranger"],
    ["203.0.113.99", "null stranger"],
  ])("knows %s", (host, fate) => {
    expect(fates(nc(host))).toEqual([fate]);
  });

  it("asks for what a text does not name, and leaves out what tells nothing", () => {
    expect(fates("Ncat: Connection refused.")).toEqual(["null asks"]);
    expect(fates(nc("mail.minami.example").replace("Connection refused", "Operation not permitted"))).toEqual(
      ["server tells-nothing"],
    );
  });

  it("keeps what a person ticked and filled in, under the name that the profile has", () => {
    const text = [
      nc("203.0.113.10"),
      nc("elsewhere.example"),
      "Ncat: Connection refused.",
      nc("mx.example.net"),
    ].join("\n");
    const pasted = readForSchool(text, known);
    const chosen = (answers: Record<string, { host?: string; port?: number }>) =>
      chosenLooks(pasted, known, (id) => ({
        isTaken: answers[id] !== undefined,
        host: answers[id]?.host ?? null,
        port: answers[id]?.port ?? null,
      })).map(({ role, host, port }) => `${role} ${host}:${port}`);
    expect(chosen({ 0: {}, 1: {}, 2: {}, 3: {} })).toEqual([
      "server mail.minami.example:25",
      "control mx.example.net:25",
    ]);
    expect(chosen({ 2: { host: "mail.minami.example", port: 465 } })).toEqual([
      "server mail.minami.example:465",
    ]);
    expect(chosen({ 2: { host: "elsewhere.example", port: 465 } })).toEqual([]);
    expect(chosen({ 0: { host: "mx.example.net", port: 99 } })).toEqual(["server mail.minami.example:25"]);
  });

  it("sends the mail server's own texts to their reader, and shows the rest", () => {
    const queue = readFileSync(
      new URL("../diagnosis/reports/__fixtures__/sendmail-timeout.mailq.txt", import.meta.url),
      "utf8",
    );
    const { reading, facts } = readForSchool(`${nc("mail.minami.example")}\n\n${queue}\n\nHello\n`, known);
    expect(reading.rows).toHaveLength(1);
    expect(facts.length).toBeGreaterThan(0);
    expect(facts.every(({ kind, source }) => kind === "queued" && source === "mailq")).toBe(true);
    expect(reading.facts.reduce((sum, { count }) => sum + count, 0)).toBe(facts.length);
    expect(reading.rest.map(({ text }) => text)).toEqual(["Hello"]);
  });
});

describe("the readers of tools and of the server's texts", () => {
  const names = (folder: URL) =>
    readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), "utf8")] as const);

  it.each(names(new URL("../diagnosis/reports/__fixtures__/", import.meta.url)))(
    "no tool takes %s",
    (_name, text) => {
      expect(readPasted(text).looks).toEqual([]);
    },
  );

  it.each(names(new URL("../paste/__fixtures__/", import.meta.url)))(
    "no reader of the server's takes %s",
    (_name, text) => {
      expect(readServerText(text).facts).toEqual([]);
    },
  );
});
