import { expect, it } from "vitest";
import { type Observation, observationSchema } from "@/lib/core/observation";
import { sameServer } from "./same-server";

const look = (port: number, smtp: object | null): Observation =>
  observationSchema.parse({
    version: 1,
    at: "2026-11-24T01:02:03.004Z",
    vantage: { id: "classroom", kind: "manual", place: "line", line: "classroom" },
    target: { role: "server", host: "mail.example.jp", address: "203.0.113.10", port },
    transport: smtp === null ? "timeout" : "open",
    smtp: smtp === null ? null : { outcome: "ok", stage: "quit", ...smtp },
  });
const tls = (fingerprint256: string) => ({ tls: { mode: "starttls", fingerprint256 } });
const own = { greeting: "220 mail.example.jp ESMTP" };
const other = { greeting: "220 proxy.isp.example ESMTP" };
const masked = { greeting: "220 ***************************" };

it.each([
  ["the same name", own, { greeting: "220 MAIL.example.jp ready" }, "same", ["name"]],
  [
    "the same certificate under a mask",
    { ...masked, ...tls("AA") },
    { ...own, ...tls("AA") },
    "same",
    ["certificate"],
  ],
  ["both", { ...own, ...tls("AA") }, { ...own, ...tls("AA") }, "same", ["name", "certificate"]],
  ["another name", own, other, "different", ["name"]],
  [
    "another name and certificate",
    { ...own, ...tls("AA") },
    { ...other, ...tls("BB") },
    "different",
    ["name", "certificate"],
  ],
  ["one name, two certificates", { ...own, ...tls("AA") }, { ...own, ...tls("BB") }, "same", ["name"]],
  ["a mask", masked, own, "unknown", []],
  ["no name at all", { greeting: "220 ready" }, own, "unknown", []],
  ["nothing heard", null, own, "unknown", []],
] as const)("tells by %s", (_, left, right, verdict, because) => {
  expect(sameServer(look(25, left), look(587, right))).toEqual({ verdict, because });
  expect(sameServer(look(587, right), look(25, left))).toEqual({ verdict, because });
});
