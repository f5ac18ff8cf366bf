import { describe, expect, it } from "vitest";
import { autoconfigQuery, readAutoconfig } from "./autoconfig-form";
import { readOptions } from "./options";

describe("what an address asks of a paper", () => {
  it("is taken where it fits and counts as not asked where it does not", () => {
    expect(readOptions({ lang: "ja", port: "465", state: "done", line: "a", run: "r" })).toEqual({
      lang: "ja",
      port: 465,
      state: "done",
      line: "a",
      run: "r",
    });
    expect(readOptions({ lang: "fr", port: "0", state: ["done"], line: "", run: "x".repeat(65) })).toEqual({
      lang: null,
      port: null,
      state: null,
      line: null,
      run: null,
    });
    expect(readOptions({ port: "587" }).port).toBe(587);
  });
});

describe("the form of the autoconfig file", () => {
  it("takes an empty incoming server as left out", () => {
    expect(readAutoconfig({ domain: " Higashi.Example ", incoming: "" })).toMatchObject({
      ok: true,
      values: { domain: "higashi.example", incoming: null, port: 587, login: "auth" },
    });
    expect(
      readAutoconfig({ domain: "higashi.example", incoming: "imap.higashi.example", inPort: "143" }),
    ).toMatchObject({
      values: { incoming: { type: "imap", host: "imap.higashi.example", port: 143, socket: "SSL" } },
    });
  });

  it("names every field that does not fit", () => {
    const query = autoconfigQuery({ domain: "a b", incoming: "<x>", inPort: "70000", port: "x", other: "1" });
    expect(readAutoconfig(query)).toEqual({ ok: false, wrong: ["domain", "incoming", "inPort", "port"] });
    expect(readAutoconfig({})).toEqual({ ok: false, wrong: ["domain"] });
  });
});
