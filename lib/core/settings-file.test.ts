import { describe, expect, it } from "vitest";
import { listOf, parseSettings, withSetting } from "./settings-file";

describe("settings file", () => {
  it("reads names and values, and nothing else", () => {
    const text = '# a note\n\nPORT=80\r\nMAILPATH_URL = "https://mail.example.jp"\nnot a setting\nlower=1\n';
    expect(parseSettings(text)).toEqual({ PORT: "80", MAILPATH_URL: "https://mail.example.jp" });
  });

  it("changes one line and keeps the others", () => {
    const text = "# kept\nPORT=80\nHOST=::\n";
    expect(withSetting(text, "PORT", "81")).toBe("# kept\nPORT=81\nHOST=::\n");
    expect(withSetting(text, "MAILPATH_URL", "x")).toBe(`${text}MAILPATH_URL=x\n`);
    expect(withSetting("", "PORT", "1")).toBe("PORT=1\n");
    expect(withSetting("PORT=1", "HOST", "::")).toBe("PORT=1\nHOST=::\n");
  });

  it("splits lists on commas and spaces", () => {
    expect(listOf(" 10.0.0.0/8, 192.168.0.0/16\t")).toEqual(["10.0.0.0/8", "192.168.0.0/16"]);
    expect(listOf(undefined)).toEqual([]);
  });
});
