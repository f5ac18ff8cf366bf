import { describe, expect, it } from "vitest";
import { type DiagnosisCode, diagnosisSchema } from "@/lib/core/diagnosis";
import { profileSchema } from "@/lib/core/profile";
import { blockingProviders, serverProvider } from "./blocking-providers";

const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [
    { id: "classroom", isp: "ocn" },
    { id: "library", isp: "ocn" },
    { id: "office", isp: "nifty" },
    { id: "server-line", isp: "other" },
  ],
  server: { host: "mail.example.jp", line: "server-line", isp: "iij" },
});

const found = (...places: [code: DiagnosisCode, line: string | null][]) =>
  diagnosisSchema.parse({
    version: 1,
    primary: "inconclusive",
    findings: places.map(([code, line]) => ({
      code,
      line,
      vantage: null,
      confidence: 0.9,
      impact: "blocking",
      evidence: [],
      detail: {},
    })),
    ruledOut: [],
    nextChecks: [],
    alternatives: [],
    unexplained: [],
    remedies: [],
  });

describe("blockingProviders", () => {
  it("names the provider of a blocked line, and each once", () => {
    const two = found(["outbound-25-blocked", "classroom"], ["outbound-25-proxied", "library"]);
    expect(blockingProviders(profile, two)).toEqual(["ocn"]);
  });

  it("names the server's provider where the server's own way out is blocked", () => {
    for (const line of [null, "server-line"])
      expect(blockingProviders(profile, found(["server-outbound-25-blocked", line]))).toEqual(["iij"]);
  });

  it("accuses no provider of what is not its doing", () => {
    const elsewhere = found(["inbound-25-blocked", "classroom"], ["mta-not-listening", null]);
    expect(blockingProviders(profile, elsewhere)).toEqual([]);
    expect(blockingProviders(profile, found(["outbound-25-blocked", "gone"]))).toEqual([]);
  });
});

describe("serverProvider", () => {
  it("is its line's, and what the profile says of the server where the line says nothing", () => {
    expect(serverProvider(profile)).toBe("iij");
    expect(serverProvider({ ...profile, server: { ...profile.server, line: "office" } })).toBe("nifty");
    expect(serverProvider({ ...profile, server: { ...profile.server, line: null } })).toBe("iij");
  });
});
