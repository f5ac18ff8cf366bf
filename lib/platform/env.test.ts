import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { EnvError, envSchema, parseEnv, readSettingsFile } from "./env";

const problemsOf = (variables: Record<string, string>): string => {
  try {
    parseEnv(variables);
    return "";
  } catch (error) {
    expect(error).toBeInstanceOf(EnvError);
    return (error as Error).message;
  }
};

describe("settings", () => {
  it("have defaults for everything", () => {
    expect(parseEnv({})).toEqual({
      port: 3000,
      host: null,
      databaseUrl: `file:${resolve("data")}/mailpath.db`,
      dataFolder: resolve("data"),
      url: null,
      allowNetworks: [],
      controls: [],
      trustProxy: [],
      publicLibrary: false,
      metricsToken: null,
      watch: "web",
      keepDays: { raw: 7, hourly: 90, daily: 730 },
      auditDays: 365,
      logLevel: "info",
    });
  });

  it("count as absent where they are empty", () => {
    expect(parseEnv({ PORT: "", HOST: "", MAILPATH_URL: "" })).toEqual(parseEnv({}));
  });

  it("read lists and keep their canonical spelling", () => {
    const env = parseEnv({
      MAILPATH_ALLOW_NETWORKS: "192.168.0.7/24, 10.1.2.3",
      MAILPATH_CONTROLS: "Relay.example.jp:587,[2001:DB8::1]:25",
      MAILPATH_URL: "https://mailpath.example.jp/",
    });
    expect(env.allowNetworks).toEqual(["192.168.0.0/24", "10.1.2.3/32"]);
    expect(env.controls).toEqual([
      { host: "relay.example.jp", port: 587 },
      { host: "2001:db8::1", port: 25 },
    ]);
    expect(env.url).toBe("https://mailpath.example.jp");
  });

  it("list every problem at once, each with its name", () => {
    const problems = problemsOf({
      PORT: "70000",
      DATABASE_URL: "mysql://root:hunter2@db/x",
      MAILPATH_URL: "ftp://x",
      MAILPATH_ALLOW_NETWORKS: "10.0.0.0/8,nonsense",
      MAILPATH_CONTROLS: "relay.example.jp",
    });
    for (const name of [
      "PORT",
      "DATABASE_URL",
      "MAILPATH_URL",
      "MAILPATH_ALLOW_NETWORKS",
      "MAILPATH_CONTROLS",
    ])
      expect(problems).toContain(`${name}: `);
    expect(problems).not.toContain("hunter2");
  });

  it("come from the data folder's file as well, where there is one", async () => {
    const folder = await mkdtemp(join(tmpdir(), "mailpath-env-"));
    expect(readSettingsFile(folder)).toEqual({});
    await writeFile(join(folder, "mailpath.env"), "MAILPATH_ALLOW_NETWORKS=192.168.0.0/24\n");
    expect(readSettingsFile(folder)).toEqual({ MAILPATH_ALLOW_NETWORKS: "192.168.0.0/24" });
  });

  it("stand in the README's table, all of them and no others", async () => {
    const { readFile } = await import("node:fs/promises");
    const readme = await readFile("README.md", "utf8");
    const inTable = [...readme.matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(inTable.sort()).toEqual(Object.keys(envSchema.shape).sort());
  });
});
