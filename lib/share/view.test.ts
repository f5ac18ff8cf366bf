import { describe, expect, it } from "vitest";
import { observationSchema } from "@/lib/core/observation";
import { profileSchema } from "@/lib/core/profile";
import { diagnose } from "@/lib/diagnosis/diagnose";
import { makeRecord } from "./record";
import { plainParts, shareParts } from "./schema";
import { recordView, statusView } from "./view";

const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [
    {
      id: "classroom",
      publicAddress: "198.51.100.7",
      uses: ["classrooms"],
      isp: "ocn",
      router: "yamaha-rtx",
      routerModel: "RTX1220",
    },
  ],
  server: {
    host: "mail.minami.example",
    addresses: ["203.0.113.10"],
    lanAddress: "192.168.0.10",
    place: "second floor",
  },
  controls: [{ host: "relay.provider.example", port: 587 }],
  contacts: [{ name: "Tanaka", reach: "ext. 12" }],
  notes: "the router password is on the shelf",
  recipeParams: { wanInterface: "eth0" },
});
const seen = (host: string, role: string, address: string) =>
  observationSchema.parse({
    version: 1,
    at: "2026-11-24T01:02:03Z",
    vantage: {
      id: "classroom",
      kind: "manual",
      place: "line",
      line: "classroom",
      publicAddress: "198.51.100.7",
    },
    target: { role, host, address, port: 25 },
    resolved: [address],
    transport: "open",
    smtp: {
      outcome: "ok",
      stage: "quit",
      greeting: `220 ${host} ESMTP`,
      ehloLine: `${host} Hello`,
      ehlo: ["AUTH PLAIN LOGIN", `XCLIENT ${host}`],
      tls: { mode: "starttls", names: [host] },
    },
  });
const observations = [
  seen("mail.minami.example", "server", "203.0.113.10"),
  seen("mx.board.example", "control", "203.0.113.25"),
];
const known = { profile, observations, diagnosis: diagnose({ profile, observations }) };
const hidden = { masked: true, parts: [...plainParts] };
const shown = { masked: false, parts: [...shareParts] };
const words = { server: "the mail server", control: "control" };
const secrets = ["minami.example", "203.0.113", "198.51.100", "provider.example", "board.example"];
const never = ["192.168.0.10", "Tanaka", "shelf", "second floor", "eth0"];

describe("statusView", () => {
  it("lets no name or address through where they are hidden", () => {
    const text = JSON.stringify(statusView(known, hidden, words));
    for (const secret of [...secrets, ...never]) expect(text).not.toContain(secret);
    expect(text).toContain("the mail server");
    expect(text).toContain("AUTH PLAIN LOGIN");
  });

  it("tells controls apart by number", () => {
    const { profile: shown, observations: seenThere } = statusView(known, hidden, words);
    expect(shown.controls[0]?.host).toBe("control 1");
    expect(seenThere[1]?.target.host).toBe("control 2");
  });

  it("shows names where the link says so, and still nobody's notes, contacts or LAN", () => {
    const text = JSON.stringify(statusView(known, shown, words));
    expect(text).toContain("mail.minami.example");
    for (const secret of never) expect(text).not.toContain(secret);
  });

  it("knows when it was looked at", () => {
    expect(statusView(known, hidden, words).checkedAt).toEqual(new Date("2026-11-24T01:02:03Z"));
    expect(statusView({ ...known, observations: [] }, hidden, words).checkedAt).toBeNull();
  });

  it("says from whom the school has what only where that was chosen", () => {
    for (const name of ["ocn", "yamaha-rtx", "RTX1220"]) {
      expect(JSON.stringify(statusView(known, { ...shown, parts: ["map"] }, words))).not.toContain(name);
      expect(JSON.stringify(statusView(known, { ...hidden, parts: ["names"] }, words))).toContain(name);
    }
  });
});

describe("a kept day", () => {
  const at = "2026-11-24T02:00:00.000Z";
  const signed = { at, by: "Tanaka" };
  const repair = {
    createdAt: new Date(at),
    finishedAt: new Date(at),
    answers: { ticked: [], remedy: { kind: "router-nat", platform: "yamaha-rtx", port: 587 } },
    records: {
      before: { at, observations, diagnosis: known.diagnosis },
      open: { ...signed, matches: true, cells: [], observations, diagnosis: known.diagnosis },
      mail: { ...signed, verdict: "arrives", server: "mail.minami.example", from: "198.51.100.7" },
    },
  } as unknown as Parameters<typeof makeRecord>[2];

  it("keeps nobody's notes, contacts or LAN", () => {
    const text = JSON.stringify(makeRecord(known, new Date(at), null));
    for (const secret of never) expect(text).not.toContain(secret);
  });

  it("says who signed, and names, only where they are shown", () => {
    const record = makeRecord(known, new Date(at), repair);
    const masked = JSON.stringify(recordView(record, hidden, words));
    for (const secret of [...secrets, ...never]) expect(masked).not.toContain(secret);
    expect(recordView(record, shown, words).repair).toMatchObject({
      open: { by: "Tanaka", matches: true },
      mail: { by: "Tanaka", arrives: true },
      remedy: { kind: "router-nat", port: 587 },
    });
  });
});
