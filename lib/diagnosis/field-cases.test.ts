import { describe, expect, it } from "vitest";
import type { Diagnosis } from "@/lib/core/diagnosis";
import { type Profile, profileSchema } from "@/lib/core/profile";
import type { ReportFact } from "@/lib/core/report";
import { diagnose } from "./diagnose";
import { storyProfile } from "./random-worlds";
import { type Sight, sights } from "./sights-by-hand";

/** Evidence as it comes from the field: partial, stale, doubled, from the wrong place. What would an expert say? */
const say = (rows: readonly Sight[], facts: readonly ReportFact[] = [], profile: Profile = storyProfile) =>
  diagnose({ profile, observations: sights(...rows), facts });

const codes = ({ findings }: Diagnosis) => findings.map(({ code }) => code);
const sureOf = ({ findings }: Diagnosis) =>
  findings.filter(({ confidence }) => confidence >= 0.8).map(({ code }) => code);
const held = ({ findings, alternatives }: Diagnosis) =>
  [...findings, ...alternatives].map(({ code }) => code);
const asked = ({ nextChecks }: Diagnosis) => nextChecks.map(({ vantage }) => vantage);

const office: readonly Sight[] = [
  ["office", "server:25", "ok"],
  ["office", "server:587", "refused"],
  ["office", "mx.board.example:25", "ok"],
  ["office", "www.example:443", "ok"],
];
const besideServer: readonly Sight[] = [
  ["server-lan", "server:25", "ok"],
  ["server-lan", "server:587", "refused"],
];
const refusedEverywhere: readonly Sight[] = [
  ["classroom", "server:25", "refused"],
  ["classroom", "mx.board.example:25", "ok"],
  ["office", "server:25", "refused"],
  ["server-lan", "server:25", "refused"],
];

describe("few vantages", () => {
  it("abstains where one place looked at one server, and asks for another place", () => {
    const diagnosis = say([
      ["classroom", "server:25", "timeout"],
      ["classroom", "server:587", "timeout"],
    ]);
    expect(diagnosis.primary).toBe("inconclusive");
    expect(held(diagnosis)).toContain("outbound-25-blocked");
    expect(asked(diagnosis)).toContain("office");
  });

  it("takes nothing from looks that failed by our own doing", () => {
    const diagnosis = say([
      ["classroom", "server:25", "not-judged"],
      ["office", "server:25", "not-judged"],
    ]);
    expect(diagnosis).toMatchObject({ primary: "inconclusive", findings: [] });
    expect(asked(diagnosis)).toEqual(expect.arrayContaining(["classroom", "office"]));
  });

  it("lets a cloud that blocks its mail ports judge nobody", () => {
    const alone = say([
      ["dashboard", "server:25", "timeout"],
      ["dashboard", "server:465", "timeout"],
      ["dashboard", "server:587", "timeout"],
      ["dashboard", "mx.board.example:25", "timeout"],
      ["dashboard", "www.example:443", "ok"],
    ]);
    expect(alone.primary).toBe("vantage-cannot-judge");
    expect(codes(alone)).toEqual(["vantage-cannot-judge"]);
    expect(asked(alone)).toContain("classroom");
  });

  it("knows no line that the profile does not have: such a place is a place elsewhere", () => {
    const diagnosis = say([
      ["library", "server:25", "timeout"],
      ["library", "mx.board.example:25", "timeout"],
      ["library", "www.example:443", "ok"],
      ["classroom", "server:25", "ok"],
      ...office,
    ]);
    expect(diagnosis.primary).toBe("healthy");
    expect(diagnosis.findings).toContainEqual(
      expect.objectContaining({ code: "vantage-cannot-judge", vantage: "library", impact: "standing" }),
    );
  });
});

describe("what one place alone may owe to its own line", () => {
  it("is not said for sure of the server's login and encryption", () => {
    const bare: Sight = ["classroom", "server:587", "ok", { keywords: ["SIZE", "8BITMIME"] }];
    expect(sureOf(say([bare]))).not.toContain("submission-without-auth");
    const elsewhere: Sight = ["office", "server:587", "ok", { keywords: ["SIZE", "8BITMIME"] }];
    expect(sureOf(say([bare, elsewhere]))).toContain("submission-without-auth");
  });

  it("is the way's where a handshake hangs", () => {
    const hanging = sights(
      ["classroom", "server:25", "stall"],
      ["classroom", "mx.board.example:25", "stall"],
    );
    const observations = hanging.map((one) => ({
      ...one,
      smtp: one.smtp && { ...one.smtp, stage: "tls" as const, starttls: "failed" as const },
    }));
    expect(held(diagnose({ profile: storyProfile, observations }))).not.toContain("tls-broken");
  });
});

describe("refused everywhere", () => {
  it("holds a listener on loopback possible until somebody looked on the server", () => {
    const diagnosis = say(refusedEverywhere);
    expect(sureOf(diagnosis)).toEqual([]);
    expect(held(diagnosis)).toEqual(expect.arrayContaining(["mta-not-listening", "mta-loopback-only"]));
    expect(diagnosis.nextChecks[0]).toMatchObject({ vantage: "server", target: { port: 25 } });
  });

  it("does not rule loopback out by a refusal at the server's LAN address", () => {
    const diagnosis = say([...refusedEverywhere, ["server", "server:25", "refused"]]);
    expect(sureOf(diagnosis)).toEqual([]);
    expect(held(diagnosis)).toContain("mta-loopback-only");
  });

  it.each([
    ["ok", "mta-loopback-only"],
    ["refused", "mta-not-listening"],
  ] as const)("is decided by 127.0.0.1 on the server: %s", (ending, code) => {
    const onServer: Sight = ["server", "server:25", ending, { address: "127.0.0.1" }];
    const diagnosis = say([...refusedEverywhere, onServer]);
    expect(diagnosis.primary).toBe(code);
    expect(sureOf(diagnosis)).toEqual([code]);
  });

  it.each([
    ["127.0.0.1", 25, "mta-loopback-only"],
    ["0.0.0.0", 22, "mta-not-listening"],
  ] as const)("is decided by the listeners of the server's report: %s:%i", (address, port, code) => {
    const listener: ReportFact = { kind: "listener", source: "server-report", line: 3, address, port };
    expect(say(refusedEverywhere, [listener]).primary).toBe(code);
  });
});

describe("one line that differs", () => {
  it("asks again before it believes a single silence", () => {
    const diagnosis = say([
      ["classroom", "server:25", "timeout"],
      ["classroom", "mx.board.example:25", "ok"],
      ...office,
      ...besideServer,
    ]);
    expect(diagnosis.primary).toBe("inconclusive");
    expect(diagnosis.nextChecks[0]).toMatchObject({ vantage: "classroom", target: { port: 25 } });
  });

  it("is green where one address family failed once, and asks to look again", () => {
    const ipv6 = { address: "2001:db8::10" };
    const diagnosis = say([
      ["classroom", "server:25", "ok"],
      ["classroom", "server:25", "timeout", ipv6],
      ["office", "server:25", "ok"],
      ["office", "server:25", "ok", ipv6],
      ...besideServer,
    ]);
    expect(diagnosis.primary).toBe("healthy");
    expect(held(diagnosis)).toContain("ipv6-path-broken");
    expect(asked(diagnosis)).toContain("classroom");
  });

  it("believes the server's door-keeper once it has closed twice", () => {
    const closed = (minute: number): Sight => ["office", "server:25", "closed", { minute }];
    const others: Sight[] = [
      ["classroom", "server:25", "ok"],
      ["office", "mx.board.example:25", "ok"],
    ];
    const diagnosis = say([...others, closed(0), closed(1), closed(2), ...besideServer]);
    expect(diagnosis.primary).toBe("server-blocks-line");
    expect(diagnosis.findings[0]).toMatchObject({ line: "office", detail: { manner: "after-handshake" } });
  });

  it("knows a portal whose web server waits for the first word", () => {
    const diagnosis = say([
      ["classroom", "server:25", "silent"],
      ["classroom", "mx.board.example:25", "silent"],
      ["classroom", "submit.provider.example:587", "refused"],
      ["classroom", "submit.provider.example:465", "refused"],
      ["classroom", "www.example:443", "ok"],
      ...office,
      ["office", "submit.provider.example:587", "ok"],
      ["office", "submit.provider.example:465", "ok"],
      ...besideServer,
    ]);
    expect(diagnosis.primary).toBe("not-smtp");
    expect(diagnosis.findings[0]?.line).toBe("classroom");
  });

  it("hears the server itself in a refusal that begins with a status code", () => {
    const refusal: Sight = [
      "office",
      "server:25",
      "rejected",
      { greeting: "554 5.7.1 <pc>: Not wanted here" },
    ];
    const diagnosis = say([
      ["classroom", "server:25", "ok"],
      refusal,
      ["office", "mx.board.example:25", "ok"],
      ...besideServer,
    ]);
    expect(diagnosis.primary).toBe("refused-by-policy");
    expect(diagnosis.findings[0]?.line).toBe("office");
  });

  it("asks for the address where every name fails", () => {
    const nameless = ["server:25", "mx.board.example:25", "www.example:443"].map(
      (target): Sight => ["classroom", target, "dns-failure"],
    );
    const diagnosis = say([...nameless, ...office, ...besideServer]);
    expect(held(diagnosis)).toEqual(expect.arrayContaining(["no-connectivity", "dns-failure"]));
    expect(diagnosis.nextChecks[0]).toMatchObject({
      vantage: "classroom",
      target: { host: "203.0.113.10" },
    });
  });

  it("misses no keyword that the server offers its own network alone", () => {
    const outside = ["SIZE", "STARTTLS", "8BITMIME"];
    const inside = [...outside, "X-EXPS", "XRDST", "CHUNKING", "BINARYMIME"];
    const diagnosis = say([
      ["classroom", "server:25", "ok", { keywords: outside }],
      ["office", "server:25", "ok", { keywords: outside }],
      ["server-lan", "server:25", "ok", { keywords: inside }],
    ]);
    expect(diagnosis.primary).toBe("healthy");
    expect(held(diagnosis)).not.toContain("outbound-25-proxied");
  });

  it("sees the box that takes keywords from one line alone", () => {
    const all = ["SIZE", "STARTTLS", "8BITMIME", "DSN", "PIPELINING", "CHUNKING"];
    const diagnosis = say([
      ["classroom", "server:25", "ok", { keywords: ["SIZE", "8BITMIME"] }],
      ["classroom", "server:25", "ok", { keywords: ["SIZE", "8BITMIME"], minute: 1 }],
      ["office", "server:25", "ok", { keywords: all }],
      ["server-lan", "server:25", "ok", { keywords: all }],
    ]);
    expect(diagnosis.primary).toBe("outbound-25-proxied");
    expect(codes(diagnosis)).not.toContain("healthy");
  });
});

describe("time", () => {
  it("lets the newer look stand, in whatever order it is given", () => {
    const well = (minute: number): Sight[] => [
      ["classroom", "server:25", "ok", { minute }],
      ["classroom", "mx.board.example:25", "ok", { minute }],
      ["office", "server:25", "ok", { minute }],
    ];
    const blocked = (minute: number): Sight[] => [
      ["classroom", "server:25", "timeout", { minute }],
      ["classroom", "mx.board.example:25", "timeout", { minute }],
      ["classroom", "submit.provider.example:587", "ok", { minute }],
      ["office", "server:25", "ok", { minute }],
    ];
    expect(say([...well(50), ...blocked(0)]).primary).toBe("healthy");
    expect(say([...blocked(50), ...well(0)]).primary).toBe("outbound-25-blocked");
  });

  it("is not made surer by the same look told many times", () => {
    const once: Sight[] = [
      ["classroom", "server:25", "timeout"],
      ["office", "server:25", "ok"],
    ];
    const many = Array.from({ length: 12 }, (): Sight => ["classroom", "server:25", "timeout"]);
    expect(sureOf(say([...once, ...many]))).toEqual([]);
  });
});

describe("a missing submission port", () => {
  const only587 = profileSchema.parse({
    ...storyProfile,
    server: { ...storyProfile.server, clientPorts: [587] },
  });

  it("leads where people use it and 25 answers them", () => {
    const from = (line: string): Sight[] => [
      [line, "server:25", "ok"],
      [line, "server:587", "refused"],
      [line, "server:465", "refused"],
    ];
    const diagnosis = say([...from("classroom"), ...from("office"), ...besideServer], [], only587);
    expect(diagnosis.primary).toBe("submission-not-offered");
  });

  it("never leads where 25 fails for a reason yet unknown", () => {
    const diagnosis = say([
      ["classroom", "server:25", "timeout"],
      ["classroom", "server:587", "refused"],
      ["classroom", "server:465", "refused"],
      ["classroom", "mx.board.example:25", "ok"],
      ...office,
      ...besideServer,
    ]);
    expect(diagnosis.primary).not.toBe("submission-not-offered");
  });
});

describe("the queue's text alone", () => {
  const queued = (relay: string): ReportFact => ({
    ...{ kind: "queued", source: "mailq", line: 4, reason: "connection-refused", port: null },
    relay,
  });

  it("asks beside the server for the very host that mail waits for", () => {
    const diagnosis = say([], [queued("mx.far.example"), queued("mx.other.example")]);
    expect(diagnosis.primary).toBe("inconclusive");
    expect(held(diagnosis)).toEqual(
      expect.arrayContaining(["outgoing-port-changed", "server-outbound-25-blocked"]),
    );
    expect(diagnosis.nextChecks[0]).toMatchObject({
      vantage: expect.stringMatching(/^server/),
      target: { host: "mx.far.example", port: 25 },
    });
  });
});

describe("a name that fails", () => {
  const named = (resolver: string, minute = 0): Sight[] =>
    (["server:25", "server:465", "server:587"] as const).map((target) => [
      "classroom",
      target,
      "dns-failure",
      { resolver, minute },
    ]);
  const working: Sight[] = [
    ["classroom", "mx.board.example:25", "ok"],
    ["classroom", "www.example:443", "ok"],
    ...office,
  ];

  it("is believed at once where the resolver said that there is none", () => {
    expect(sureOf(say([...named("ENOTFOUND"), ...working]))).toContain("dns-failure");
  });

  it("may be one lost question where the resolver said nothing, however many ports it was asked for", () => {
    const once = say([...named("EAI_AGAIN"), ...working]);
    expect(once.primary).toBe("inconclusive");
    expect(held(once)).toContain("dns-failure");
    expect(asked(once)[0]).toBe("classroom");
    const again = say([...named("EAI_AGAIN"), ...named("EAI_AGAIN", 3), ...working]);
    expect(again.primary).toBe("dns-failure");
  });
});
