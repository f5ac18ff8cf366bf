import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { diagnosisSchema } from "@/lib/core/diagnosis";
import { observationSchema } from "@/lib/core/observation";
import { buildBundle, runCli, scratch } from "./run-cli";

const profile = {
  version: 1,
  name: "Minami School",
  lines: [
    { id: "classroom", name: "Classrooms", isp: "ocn", addressing: "dynamic-ipv4", uses: ["classrooms"] },
    { id: "office", isp: "iij", uses: ["office"] },
    { id: "server-line", isp: "nowhere-net", uses: ["server"] },
  ],
  server: { host: "mail.minami.example", line: "server-line", mta: "sendmail-cf-tool", relay: "auth" },
};
const path = (name: string) => join(scratch, name);
const write = (name: string, value: unknown) =>
  writeFile(path(name), typeof value === "string" ? value : JSON.stringify(value));

async function simulate(...options: string[]) {
  const ran = await runCli(["simulate", "--profile", "profile.json", "--json", ...options]);
  expect(ran.code).toBe(0);
  return z.array(observationSchema).parse(JSON.parse(ran.stdout));
}

beforeAll(async () => {
  await buildBundle();
  await write("profile.json", profile);
  const faults = JSON.stringify([
    { code: "outbound-25-blocked", line: "classroom", manner: "drop" },
    { code: "submission-not-offered" },
  ]);
  await write("blocked.json", await simulate("--faults", faults, "--seed", "3"));
  await write("well.json", await simulate("--faults", "[]", "--seed", "3"));
}, 120_000);

describe("mailpath diagnose", () => {
  it("finds the block, and says that it is not healthy by its exit status", async () => {
    const ran = await runCli([
      "diagnose",
      "--profile",
      "profile.json",
      "--observations",
      "blocked.json",
      "--json",
    ]);
    expect(ran.code).toBe(1);
    const diagnosis = diagnosisSchema.parse(JSON.parse(ran.stdout));
    expect(diagnosis).toMatchObject({ primary: "outbound-25-blocked" });
    expect(ran.stderr).toContain("nowhere-net is not in the catalogue");
  });

  it("ends with 0 where all is well", async () => {
    const ran = await runCli([
      "diagnose",
      "--profile",
      "profile.json",
      "--observations",
      "well.json",
      "--json",
    ]);
    expect(JSON.parse(ran.stdout).primary).toBe("healthy");
    expect(ran.code).toBe(0);
  });

  it("joins files, arrays and lines, in the order given, with one from standard input", async () => {
    const blocked: unknown[] = JSON.parse(await readFile(path("blocked.json"), "utf8"));
    const asLines = blocked.map((one) => JSON.stringify(one));
    await write("first.ndjson", asLines.slice(0, 3).join("\n"));
    await write("rest.json", blocked.slice(6));
    const whole = ["diagnose", "--profile", "profile.json", "--json", "--observations"];
    const parts = await runCli([...whole, "first.ndjson", "-", "rest.json"], asLines.slice(3, 6).join("\n"));
    const once = await runCli([...whole, "blocked.json"]);
    expect(parts.stdout).toBe(once.stdout);
    const flags = [...whole, "first.ndjson", "--observations", "-", "--observations", "rest.json"];
    expect((await runCli(flags, asLines.slice(3, 6).join("\n"))).stdout).toBe(once.stdout);
  });

  it("speaks to people in their language", async () => {
    const args = ["diagnose", "--profile", "profile.json", "--observations", "blocked.json"];
    expect((await runCli(args)).stdout).toContain("The provider blocks port 25 on the line “Classrooms”.");
    expect((await runCli([...args, "--lang", "ja"])).stdout).toContain(
      "Classroomsのプロバイダーが25番ポートを止めています。",
    );
  });

  it("abstains from a queue alone: the trap and a blocked server look the same", async () => {
    const waiting =
      "6AO25ON9000192        6 Tue Nov 24 02:05 <t@minami.example>\n (Deferred: Connection refused by mx.far.example.)\n";
    const well = z.array(observationSchema).parse(JSON.parse(await readFile(path("well.json"), "utf8")));
    await write(
      "outside.json",
      well.filter(({ vantage }) => vantage.place !== "server-lan"),
    );
    await write("mailq.txt", `\t/var/spool/mqueue (1 request)\n${waiting}`);
    const args = [
      "diagnose",
      "--profile",
      "profile.json",
      "--observations",
      "outside.json",
      "--mailq",
      "mailq.txt",
      "--json",
    ];
    const codes = diagnosisSchema
      .parse(JSON.parse((await runCli(args)).stdout))
      .findings.map(({ code }) => code);
    expect(codes).not.toContain("outgoing-port-changed");
    expect(codes).not.toContain("server-outbound-25-blocked");
  });

  it("tells them apart by the server's own report", async () => {
    await write(
      "report.txt",
      "== mailpath: services ==\nsmtp 587/tcp mail\n== mailpath: outgoing ==\nmx.far.example 25 open\n",
    );
    const args = ["diagnose", "--profile", "profile.json", "--observations", "well.json", "--json"];
    const ran = await runCli([...args, "--mailq", "mailq.txt", "--server-report", "report.txt"]);
    const { findings } = diagnosisSchema.parse(JSON.parse(ran.stdout));
    expect(findings.map(({ code }) => code)).toContain("outgoing-port-changed");
  });

  it("does not mind a megabyte of junk in a log, and says that it told nothing", async () => {
    await write("junk.txt", "\u0000\u202e junk\n".repeat(100_000));
    for (const option of ["--mailq", "--maillog", "--server-report"]) {
      const args = ["diagnose", "--profile", "profile.json", "--observations", "well.json", "--json"];
      const ran = await runCli([...args, option, "junk.txt"]);
      expect(ran.stderr).toContain(`${option} junk.txt: nothing in it was understood`);
      expect(JSON.parse(ran.stdout).primary).toBe("healthy");
    }
  });

  it("says where a text told it nothing", async () => {
    await write("letter.txt", "Dear all, the mail is slow today.\n");
    const ran = await runCli(["diagnose", "--profile", "profile.json", "--mailq", "letter.txt", "--json"]);
    expect(ran.stderr).toContain("nothing in it was understood");
    expect(JSON.parse(ran.stdout).primary).toBe("inconclusive");
  });

  it.each([
    ["of another version", { ...profile, version: 2 }, "version 2 is not known"],
    ["with junk", { ...profile, lines: "many" }, "lines:"],
    ["of no version", { ...profile, version: "one" }, "version:"],
    [
      "with a line of junk",
      { ...profile, lines: [{ id: "Büro; reboot" }] },
      "lines.0.id: must be lower-case",
    ],
    ["with a host of junk", { ...profile, server: { host: "$(reboot)" } }, "server.host: not a host name"],
    ["that is a list", [profile], "expected object"],
    ["of NULs", "\u0000".repeat(100_000), "not JSON"],
    ["that is no JSON", "{", "not JSON"],
    ["that is empty", "", "not JSON"],
  ])("refuses a profile %s", async (_name, value, words) => {
    await write("bad.json", value);
    const ran = await runCli(["diagnose", "--profile", "bad.json", "--observations", "well.json", "--json"]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain("bad.json");
    expect(ran.stderr).toContain(words);
    expect(ran.stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it.each([
    ["an array", (good: unknown) => [good, { version: 1 }], "odd.json, item 1"],
    ["a profile in its place", () => profile, "odd.json, item 0: at"],
    ["nothing", () => "", "odd.json: empty"],
    ["NULs", () => "\u0000\u0000", "odd.json, line 1: not JSON"],
    ["ten thousand lines", (good: unknown) => `${`${JSON.stringify(good)}\n`.repeat(10_000)}{`, "line 10001"],
    ["lines", (good: unknown) => `${JSON.stringify(good)}\n\n{"version":9}\n`, "odd.json, line 3: version 9"],
  ])("names the observation that is wrong in %s", async (_name, make, words) => {
    const [good] = JSON.parse(await readFile(path("well.json"), "utf8"));
    await write("odd.json", make(good));
    const ran = await runCli([
      "diagnose",
      "--profile",
      "profile.json",
      "--observations",
      "odd.json",
      "--json",
    ]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(words);
  });

  it.each([
    [["diagnose", "--profile", "profile.json"], "--observations is missing"],
    [["diagnose", "--profile", ".", "--observations", "well.json"], ".: cannot be read (EISDIR)"],
    [["diagnose", "--observations", "well.json"], "--profile is missing"],
    [["diagnose", "--profile", "-", "--observations", "-"], "one file only"],
    [["diagnose", "well.json", "--profile", "profile.json"], "unexpected argument"],
    [["simulate", "--profile", "profile.json", "--faults", '[{"code":"gremlins"}]'], "--faults: 0.code"],
    [
      [
        "simulate",
        "--profile",
        "profile.json",
        "--faults",
        '[{"code":"outbound-25-blocked","line":"attic"}]',
      ],
      "item 0",
    ],
    [["simulate", "--profile", "profile.json", "--seed", "x"], "--seed"],
    [["recipe", "--remedy", "router-nat"], "--platform is missing"],
    [["recipe", "--remedy", "prayer", "--platform", "nftables"], "--remedy"],
    [["recipe", "--remedy", "router-nat", "--platform", "abacus"], "--platform"],
    [["allow", "everything", "--data", "."], "not an address range"],
  ])("refuses %j", async (args, words) => {
    const ran = await runCli(args);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(words);
  });
});

describe("mailpath simulate", () => {
  it("gives the same for the same seed", async () => {
    expect(await simulate("--seed", "7")).toEqual(await simulate("--seed", "7"));
  });
});

describe("mailpath allow", () => {
  it("keeps the range where the dashboard reads it", async () => {
    await mkdir(path("data"), { recursive: true });
    expect(await runCli(["allow", "192.168.7.9/24"])).toMatchObject({ code: 0, stderr: "" });
    expect(await readFile(path("data/mailpath.env"), "utf8")).toBe(
      "MAILPATH_ALLOW_NETWORKS=192.168.7.0/24\n",
    );
  });
});
