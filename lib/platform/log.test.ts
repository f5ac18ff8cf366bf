import { describe, expect, it } from "vitest";
import { mintToken } from "./crypto";
import { createLog, withoutSecrets } from "./log";

function logged(fields: object, message = "m"): { text: string; lines: string[] } {
  const lines: string[] = [];
  createLog("debug", { write: (line: string) => lines.push(line) }).info(fields, message);
  return { text: lines.join(""), lines };
}

describe("the log", () => {
  it("writes one JSON line with level and time", () => {
    const { lines } = logged({ school: "s1" }, "checked");
    expect(lines).toHaveLength(1);
    const entry = JSON.parse(lines[0] ?? "");
    expect(entry).toMatchObject({ level: "info", school: "s1", msg: "checked" });
    expect(new Date(entry.time).getTime()).toBeGreaterThan(0);
  });

  it("leaves secrets out by name, at the top and inside", () => {
    const secret = "hunter2-hunter2";
    const { text } = logged({
      password: secret,
      headers: { cookie: secret, authorization: secret },
      a: { b: { token: secret } },
      DATABASE_URL: secret,
      response: { "set-cookie": secret },
    });
    expect(text).not.toContain(secret);
  });

  it("leaves tokens out by shape, also inside errors", () => {
    const token = mintToken();
    expect(withoutSecrets(`GET /s/${token}?x=1`)).toBe("GET /s/[redacted]?x=1");
    const { text } = logged({ err: new Error(`no link ${token}, postgresql://u:pass-word@db/x`) });
    expect(text).not.toContain(token);
    expect(text).not.toContain("pass-word");
    expect(text).toContain("postgresql://u:[redacted]@db/x");
  });

  it("leaves secrets out however deep they lie, and keeps ids, causes' codes and the rest", () => {
    const token = mintToken();
    const { text, lines } = logged(
      {
        list: [{ apiKey: "k-1", path: `/s/${token}` }],
        a: { b: { c: { d: { newPassword: "hunter2" } } } },
        reference: "0b9c2f3e-3d0a-4a51-9a2e-0d6b8f1a2c3d",
        run: "cmi4x8k2p0000v8l4abcd1234",
        err: Object.assign(new Error("refused"), { code: "ECONNREFUSED", token }),
      },
      `opened ${token}`,
    );
    for (const secret of [token, "hunter2", "k-1"]) expect(text).not.toContain(secret);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      reference: "0b9c2f3e-3d0a-4a51-9a2e-0d6b8f1a2c3d",
      run: "cmi4x8k2p0000v8l4abcd1234",
      err: { code: "ECONNREFUSED", message: "refused" },
    });
  });

  it("cannot be made to write a line of somebody's own", () => {
    const { lines } = logged({ name: 'x\n{"level":"error","msg":"forged"}' });
    expect(lines.join("").trim().split("\n")).toHaveLength(1);
  });
});
