import { createServer } from "node:net";
import { beforeAll, describe, expect, it } from "vitest";
import type { DoctorFinding } from "@/lib/core/doctor";
import { doctorCodes } from "./doctor-words";
import { buildBundle, runCli } from "./run-cli";

beforeAll(() => buildBundle(), 60_000);

const findingsOf = (stdout: string): DoctorFinding[] => JSON.parse(stdout).findings;

it("has the same sentences with the same facts in both languages", () => {
  expect(doctorCodes("ja")).toEqual(doctorCodes("en"));
});

describe("mailpath doctor, away from an installation", () => {
  it("looks at the machine and says that there is no installation", async () => {
    const { code, stdout } = await runCli(["doctor", "--json"]);
    expect(code).toBe(0);
    const findings = findingsOf(stdout);
    expect(findings.map(({ topic }) => topic)).toEqual(["node", "settings", "clock", "dns"]);
    expect(findings[1]).toMatchObject({ verdict: "unknown", code: "no-installation" });
  });

  it("dials a named control, tells open from shut, and speaks Japanese", async () => {
    const listener = createServer((socket) => {
      socket.on("error", () => undefined).resume();
      socket.end("220 control.example ESMTP\r\n");
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => listener.once("listening", resolve));
    const { port } = listener.address() as { port: number };
    const open = await runCli(["doctor", "--control", `127.0.0.1:${port}`, "--json"]);
    expect(findingsOf(open.stdout).at(-1)).toMatchObject({ topic: "outgoing", code: "open" });
    await new Promise((resolve) => listener.close(resolve));
    const shut = await runCli(["doctor", "--control", `127.0.0.1:${port}`, "--lang", "ja"]);
    expect(shut.stdout).toContain(`ここから 127.0.0.1:${port} に届きません`);
  });

  it("refuses what is no control, and does not back up where there is nothing", async () => {
    expect(await runCli(["doctor", "--control", "nonsense"])).toMatchObject({ code: 2 });
    expect(await runCli(["backup"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no data folder"),
    });
  });
});
