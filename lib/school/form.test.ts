import { describe, expect, it } from "vitest";
import { profileSchema } from "@/lib/core/profile";
import { fromValues, toValues } from "./form";

const profile = profileSchema.parse({
  version: 1,
  name: "南中学校",
  lines: [
    { id: "classroom", name: "教室", isp: "ocn", addressing: "ds-lite", uses: ["classrooms"] },
    {
      id: "server-line",
      isp: "iij",
      addressing: "fixed-ipv4",
      pppoe: true,
      router: "yamaha-rtx",
      uses: ["server", "library"],
    },
  ],
  server: {
    host: "mail.minami.example",
    addresses: ["203.0.113.10", "2001:db8::10"],
    line: "server-line",
    mta: "sendmail-cf-tool",
    lanAddress: "192.168.0.10",
    relay: "auth",
    clientPorts: [587, 25],
  },
  controls: [
    { host: "relay.example.net", port: 587 },
    { host: "2001:db8::25", port: 25 },
  ],
  contacts: [{ name: "田中", role: "情報担当", reach: "内線 12" }],
  notes: "line one\nline two",
  recipeParams: { wanInterface: "eth0" },
});

const fieldsOf = (changes: Record<string, string>) => {
  const result = fromValues({ ...toValues(profile), ...changes }, profile);
  return result.ok ? {} : result.fields;
};

describe("school form", () => {
  it("gives a profile back as it was", () => {
    expect(fromValues(toValues(profile), profile)).toEqual({ ok: true, profile });
  });

  it.each([
    [{ name: "" }, { name: "required" }],
    [{ name: "x".repeat(201) }, { name: "too-long 200" }],
    [{ "server.host": "" }, { "server.host": "required" }],
    [{ "server.host": "mail.example; reboot" }, { "server.host": "host" }],
    [{ "server.host": "http://mail.example" }, { "server.host": "host" }],
    [{ "server.clientPorts": "0" }, { "server.clientPorts": "ports" }],
    [{ "server.clientPorts": "70000" }, { "server.clientPorts": "ports" }],
    [{ "server.clientPorts": "25, smtp" }, { "server.clientPorts": "ports" }],
    [{ "server.lanAddress": "192.168.0" }, { "server.lanAddress": "address" }],
    [{ "lines.0.publicAddress": "mail.example" }, { "lines.0.publicAddress": "address" }],
    [{ "server.line": "nowhere" }, { "server.line": "line-unknown" }],
    [{ "lines.1.id": "classroom", "server.line": "" }, { lines: "line-id-twice" }],
    [{ controls: "relay.example" }, { controls: "control" }],
    [{ controls: "relay.example:99999" }, { controls: "control" }],
    [{ notes: "x".repeat(20_001) }, { notes: "too-long 20000" }],
    [{ "contacts.0.name": "" }, { "contacts.0.name": "required" }],
    [{ "lines.count": "0", "server.line": "" }, { lines: "line-needed" }],
  ])("names the field of %j", (changes, expected) => {
    expect(fieldsOf(changes as Record<string, string>)).toEqual(expected);
  });

  it("takes international names and IPv6 literals", () => {
    const result = fromValues({ ...toValues(profile), "server.host": "メール.example" }, null);
    expect(result.ok && result.profile.server.host).toBe("xn--4dkua4c.example");
    const literal = fromValues({ ...toValues(profile), "server.host": "[2001:DB8::1]" }, null);
    expect(literal.ok && literal.profile.server.host).toBe("2001:db8::1");
  });

  it("names new lines by what they are for and never renames an old one", () => {
    const values = {
      ...toValues(profile),
      "lines.count": "4",
      "lines.2.uses.classrooms": "on",
      "lines.3.name": "Staff room",
    };
    const result = fromValues(values, profile);
    expect(result.ok && result.profile.lines.map(({ id }) => id)).toEqual([
      "classroom",
      "server-line",
      "classroom-2",
      "staff-room",
    ]);
  });

  it("lets the server stand on a line typed just now", () => {
    const values = {
      ...toValues(profile),
      "lines.count": "3",
      "lines.2.uses.office": "on",
      "server.line": "#2",
    };
    const result = fromValues(values, profile);
    expect(result.ok && result.profile.server.line).toBe("office");
  });

  it("survives junk", () => {
    expect(fromValues({ "lines.count": "1e9", "contacts.count": "-1" }, null).ok).toBe(false);
  });
});
