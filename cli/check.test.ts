import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { observationSchema } from "@/lib/core/observation";
import { answering, type Peer, scriptedPeer } from "@/lib/smtp/scripted-peer";
import { buildBundle, runCli } from "./run-cli";

let peer: Peer;
let mute: Peer;
beforeAll(async () => {
  await buildBundle();
  peer = await scriptedPeer(answering("220 m.example.test\r\n", { EHLO: "250 m\r\n", QUIT: "221 \r\n" }));
  mute = await scriptedPeer(() => undefined);
}, 60_000);
afterAll(async () => {
  await peer.close();
  await mute.close();
});

describe("mailpath check", () => {
  it("gives one observation per address and port, then the controls", async () => {
    const [open, other] = [String(peer.port), String(mute.port)];
    const ran = await runCli([
      ...["check", "--host", "localhost", "--ports", `${other},${open}`, "--reply-timeout", "300", "--json"],
      ...[
        "--control",
        `127.0.0.1:${open}`,
        "--vantage",
        "classroom",
        "--line",
        "classroom",
        "--kind",
        "probe",
      ],
    ]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    const observations = z.array(observationSchema).parse(JSON.parse(ran.stdout));
    const local = observations.filter(({ target }) => target.address === "127.0.0.1");
    expect(local.map(({ target, smtp }) => [target.role, target.host, target.port, smtp?.outcome])).toEqual([
      ["server", "localhost", mute.port, "silent"],
      ["server", "localhost", peer.port, "ok"],
      ["control", "127.0.0.1", peer.port, "ok"],
    ]);
    expect(local[0]).toMatchObject({
      vantage: { id: "classroom", kind: "probe", place: "line", line: "classroom" },
      resolved: expect.arrayContaining(["127.0.0.1"]),
    });
    expect(local[2]?.resolved).toEqual([]);
  });

  it("dials the address given, and nothing else", async () => {
    const ran = await runCli([
      ...[
        "check",
        "--host",
        "mail.school.invalid",
        "--address",
        "127.0.0.1",
        "--ports",
        String(peer.port),
        "--json",
      ],
    ]);
    expect(JSON.parse(ran.stdout)).toMatchObject([
      { target: { host: "mail.school.invalid", address: "127.0.0.1" }, resolved: [], transport: "open" },
    ]);
  });

  it.each(["nowhere.invalid", "学校.invalid"])("says that the name %s does not resolve", async (host) => {
    const args = ["check", "--host", host, "--ports", "25"];
    const ran = await runCli(args);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toMatch(new RegExp(`^${host}:25  the name does not resolve`));
    expect((await runCli([...args, "--lang", "ja"])).stdout).toContain("名前を解決できません");
    const [seen] = JSON.parse((await runCli([...args, "--json"])).stdout);
    expect(seen).toMatchObject({
      target: { host: host.replace("学校", "xn--48s290a"), address: null },
      transport: "dns-failure",
      error: { source: "resolver" },
    });
  });

  it.each(["::1", "[::1]", "[0:0:0:0:0:0:0:1]"])("dials the IPv6 address %s", async (host) => {
    const ran = await runCli(["check", "--host", host, "--ports", "9", "--json"]);
    const [seen] = JSON.parse(ran.stdout);
    expect(seen).toMatchObject({ target: { host: "::1", address: "::1", port: 9 }, resolved: [] });
  });

  it("says in words what it saw", async () => {
    const args = ["check", "--host", "127.0.0.1", "--ports", String(peer.port)];
    expect((await runCli(args)).stdout).toBe(
      `127.0.0.1:${peer.port}  open; SMTP answers; 220 m.example.test; no STARTTLS\n`,
    );
    expect((await runCli([...args, "--lang", "ja"])).stdout).toContain("SMTPで応答しました");
  });

  it("checks thousands from a file, each once, with its id", async () => {
    const entry = (id: number) => ({ host: "m.example.test", address: "127.0.0.1", port: peer.port, id });
    const entries = Array.from({ length: 2_000 }, (_, id) => entry(id));
    const ran = await runCli(["check", "--targets", "-", "--json"], JSON.stringify(entries));
    const lines = ran.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(new Set(lines.map(({ id }) => id)).size).toBe(2_000);
    expect(lines).toHaveLength(2_000);
    expect(lines.filter(({ smtp }) => smtp?.outcome !== "ok")).toEqual([]);
  }, 60_000);

  it.each([
    [["check"], "--host is missing"],
    [["check", "--host", ""], "--host is empty"],
    [["check", "--host", "mail;reboot"], "not a host name"],
    [["check", "--host", "$(id).example"], "not a host name"],
    [["check", "--host", "127.1"], "not a host name"],
    [["check", "--host", "fe80::1%eth0"], "not a host name or IP address"],
    [["check", "--host", "[fe80::1%25eth0]"], "not a host name or IP address"],
    [["check", "--host", "mail\u202e.example"], "not a host name or IP address"],
    [["check", "--host", "x".repeat(100_000)], "not a host name or IP address"],
    [["check", "--host", "a.example", "--address", "fe80::1%eth0"], "not an IP address"],
    [["check", "--host", "a.example", "--control", "[fe80::1%eth0]:25"], "HOST:PORT"],
    [["check", "--host", "a.example", "--control", "2001:db8::1:25"], "brackets around an IPv6 address"],
    [["check", "--host", "a.example", "--control", "b.example:0"], "HOST:PORT"],
    [["check", "--host", "a.example", "--control", "b.example:70000"], "HOST:PORT"],
    [["check", "--host", "a.example", "--ports", "0"], "not a port"],
    [["check", "--host", "a.example", "--ports", "70000"], "not a port"],
    [["check", "--host", "a.example", "--ports", "25,,26"], "not a port"],
    [["check", "--host", "a.example", "--control", "b.example"], "HOST:PORT"],
    [["check", "--host", "a.example", "--place", "moon"], "must be one of line, server-lan"],
    [["check", "--host", "a.example", "--place", "line"], "--line ID"],
    [["check", "--host", "a.example", "--timeout", "soon"], "milliseconds"],
    [["check", "--host", "a.example", "--per-host", "0"], "from 1 to 1000"],
    [["check", "--host", "a.example", "--address", "b.example"], "not an IP address"],
    [["check", "--hots", "a.example"], "Unknown option '--hots'"],
    [["check", "a.example"], "unexpected argument"],
    [["check", "--targets", "nowhere.json", "--json"], "nowhere.json: cannot be read (ENOENT)"],
    [["chekc"], "unknown command"],
    [[], "no command"],
  ])("refuses %j in one line", async (args, words) => {
    const ran = await runCli(args);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(words);
    expect(ran.stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it.each([
    ["{}", "must be a JSON array"],
    ["[{", "not JSON"],
    ['[{"host":"a.example","port":25},{"host":"a b","port":25}]', "item 1: host"],
    ['[{"host":"a.example","port":70000}]', "item 0: port"],
  ])("refuses the targets %s", async (input, words) => {
    const ran = await runCli(["check", "--targets", "-", "--json"], input);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(words);
  });

  it("explains itself", async () => {
    expect((await runCli(["--help"])).stdout).toContain("mailpath check --host HOST");
    expect((await runCli(["check", "--help"])).stdout).toContain("--targets FILE");
    expect((await runCli(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
