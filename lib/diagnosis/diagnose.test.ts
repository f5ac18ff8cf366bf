import { describe, expect, it } from "vitest";
import type { Observation } from "@/lib/core/observation";
import { diagnose } from "./diagnose";
import { storyProfile, trial } from "./random-worlds";
import { type Sight, sights } from "./sights-by-hand";

const judge = (rows: readonly Sight[]) => diagnose({ profile: storyProfile, observations: sights(...rows) });

const story: readonly Sight[] = [
  ["classroom", "server:25", "timeout"],
  ["classroom", "server:587", "refused"],
  ["classroom", "mx.board.example:25", "timeout"],
  ["classroom", "submit.provider.example:587", "ok"],
  ["classroom", "www.example:443", "ok"],
  ["office", "server:25", "ok"],
  ["office", "server:587", "refused"],
  ["office", "mx.board.example:25", "ok"],
  ["server-lan", "server:25", "ok"],
];

describe("the story", () => {
  it("names the block, proves it, and clears the server", () => {
    const diagnosis = judge(story);
    expect(diagnosis.primary).toBe("outbound-25-blocked");
    const [first] = diagnosis.findings;
    expect(first).toMatchObject({ line: "classroom", impact: "blocking", detail: { manner: "drop" } });
    expect(first?.confidence).toBeGreaterThan(0.9);
    expect(first?.evidence).toEqual(expect.arrayContaining([0, 2]));
    const server = diagnosis.ruledOut.find((one) => one.code === "mta-not-listening");
    expect(server?.because.length).toBeGreaterThan(0);
    expect(diagnosis.remedies.find((one) => one.recommended)?.kind).toBe("router-nat");
  });

  it("does not send people to ask a provider that says itself that it makes no exception", () => {
    const on = (isp: string) => ({
      ...storyProfile,
      lines: storyProfile.lines.map((line) => (line.id === "classroom" ? { ...line, isp } : line)),
    });
    const asking = (isp: string) =>
      diagnose({ profile: on(isp), observations: sights(...story) }).remedies.find(
        ({ kind }) => kind === "ask-provider",
      );
    expect(asking("wifi-bbmobilepoint")).toMatchObject({ blockedBy: ["provider-makes-no-exception"] });
    expect(asking("ocn")).toMatchObject({ blockedBy: [] });
    expect(asking("other")).toMatchObject({ blockedBy: [] });
  });

  it("passes over a router that can only relay, and says why", () => {
    const behind = (router: string) => ({
      ...storyProfile,
      lines: storyProfile.lines.map((line) =>
        line.id === storyProfile.server.line ? { ...line, router } : line,
      ),
    });
    const through = (router: string) =>
      diagnose({ profile: behind(router), observations: sights(...story) }).remedies.find(
        ({ kind }) => kind === "router-nat",
      );
    expect(through("nftables")).toMatchObject({ recommended: true, blockedBy: [] });
    expect(through("windows-portproxy")).toMatchObject({
      recommended: false,
      blockedBy: ["router-hides-clients"],
    });
  });

  it("is green after the fix, with the block standing", () => {
    const fixed = story.map((row): Sight => (row[1] === "server:587" ? [row[0], row[1], "ok"] : row));
    const diagnosis = judge(fixed);
    expect(diagnosis.primary).toBe("healthy");
    expect(diagnosis.findings.find((one) => one.code === "outbound-25-blocked")?.impact).toBe("standing");
  });

  it("does not call a school well that it has not seen from every line with users", () => {
    const diagnosis = judge(story.filter(([from]) => from !== "classroom"));
    expect(diagnosis.primary).toBe("inconclusive");
    expect(diagnosis.nextChecks.map((one) => one.vantage)).toContain("classroom");
  });

  it("tells a ban from a block by the control", () => {
    const banned = story.map(
      (row): Sight => (row[1] === "mx.board.example:25" ? [row[0], row[1], "ok"] : row),
    );
    const shut = banned.map(
      (row): Sight => (row[0] === "classroom" && row[1] === "server:587" ? [row[0], row[1], "timeout"] : row),
    );
    expect(judge(shut).primary).not.toBe("outbound-25-blocked");
  });

  it("hears a stranger's voice on 25", () => {
    const proxied = story.map((row): Sight => {
      if (row[0] !== "classroom" || !row[1].startsWith("server:")) return row;
      return row[1] === "server:25"
        ? [row[0], row[1], "ok", { greeting: "220 proxy.isp.example ESMTP ready" }]
        : row;
    });
    const kept = proxied.filter((row) => row[1] !== "mx.board.example:25");
    expect(judge(kept).primary).toBe("outbound-25-proxied");
  });

  it("cannot tell the services trap from a block by the queue alone", () => {
    const calm = story.map((row): Sight => [row[0], row[1], "ok"]);
    const facts = [1, 2].map((line) => ({
      source: "mailq" as const,
      line,
      kind: "queued" as const,
      reason: "connection-refused" as const,
      relay: "mx.remote.example",
      port: null,
    }));
    const diagnosis = diagnose({
      profile: storyProfile,
      observations: sights(...calm).filter((one) => one.vantage.id !== "server-lan"),
      facts,
    });
    expect(diagnosis.primary).not.toBe("outgoing-port-changed");
    expect(diagnosis.primary).not.toBe("server-outbound-25-blocked");
    const withControl = diagnose({
      profile: storyProfile,
      observations: sights(...calm, ["server-lan", "mx.board.example:25", "ok"]),
      facts,
    });
    expect(withControl.primary).toBe("outgoing-port-changed");
  });
});

describe("random worlds with up to two faults and noise", () => {
  it("claims with a confidence are true about as often", () => {
    const trials = Array.from({ length: 60 }, (_, index) => trial(index + 1));
    const claims = trials.flatMap((one) => one.claims);
    const sure = claims.filter((claim) => claim.confidence >= 0.8);
    const promised = sure.reduce((sum, claim) => sum + claim.confidence, 0) / sure.length;
    const kept = sure.filter((claim) => claim.isTrue).length / sure.length;
    expect(sure.length).toBeGreaterThan(25);
    expect(kept).toBeGreaterThan(promised - 0.06);
    expect(trials.filter((one) => one.right).length).toBeGreaterThanOrEqual(56);
  }, 60_000);
});

describe("a server that the profile names by a private address", () => {
  const host = "192.168.0.10";
  const profile = { ...storyProfile, server: { ...storyProfile.server, host } };
  const dialled = (seen: Observation): Observation => {
    const target = seen.target.role === "server" ? { ...seen.target, host, address: host } : seen.target;
    return { ...seen, target, resolved: [] };
  };
  const inner: readonly Sight[] = [
    ["classroom", "server:25", "timeout"],
    ["classroom", "server:587", "refused"],
    ["classroom", "mx.example.net:25", "timeout"],
    ["classroom", "mx.example.net:587", "ok"],
    ["home", "server:25", "ok"],
    ["home", "server:587", "refused"],
    ["home", "mx.example.net:25", "ok"],
  ];

  it("is judged by that address from every place, so a shut 587 is not taken for an open one", () => {
    const { primary, findings, remedies } = diagnose({
      profile,
      observations: sights(...inner).map(dialled),
    });
    expect(primary).toBe("outbound-25-blocked");
    expect(findings[0]?.confidence).toBeGreaterThan(0.9);
    expect(remedies.find(({ recommended }) => recommended)?.kind).toBe("router-nat");
    expect(remedies.find(({ kind }) => kind === "client-settings")?.restoresSending).toBe(false);
  });
});
