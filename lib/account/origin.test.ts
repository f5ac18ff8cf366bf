import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./origin";

const asked = (headers: Record<string, string>, publicUrl: string | null = null) =>
  isSameOrigin(new Headers(headers), publicUrl);

describe("isSameOrigin", () => {
  it("accepts every address under which this machine is reached", () => {
    expect(asked({ origin: "http://localhost:3000", host: "localhost:3000" })).toBe(true);
    expect(asked({ origin: "http://192.168.0.5:3000", host: "192.168.0.5:3000" })).toBe(true);
    expect(
      asked({ origin: "https://mail.example.jp", host: "127.0.0.1:3000" }, "https://mail.example.jp"),
    ).toBe(true);
  });

  it.each([
    { host: "localhost:3000" },
    { origin: "null", host: "localhost:3000" },
    { origin: "http://localhost:4000", host: "localhost:3000" },
    { origin: "http://evil.example", host: "localhost:3000" },
    { origin: "http://localhost:3000", host: "localhost:3000", "sec-fetch-site": "cross-site" },
    { origin: "http://localhost:3000", host: "localhost:3000", "sec-fetch-site": "same-site" },
  ])("refuses %j", (headers) => {
    expect(asked(headers as Record<string, string>)).toBe(false);
  });
});
