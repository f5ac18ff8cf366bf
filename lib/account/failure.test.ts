import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/core/error";
import { hostSchema } from "@/lib/core/host";
import { invalid, storeFailure, toFailure } from "./failure";

describe("storeFailure", () => {
  it.each([
    [new Error("SQLITE_FULL: database or disk is full"), "disk-full"],
    [Object.assign(new Error("write"), { code: "ENOSPC" }), "disk-full"],
    [new Error("outer", { cause: new Error("could not extend file: No space left on device") }), "disk-full"],
    [Object.assign(new Error("x"), { code: "P1001" }), "unavailable"],
    [new Error("SQLITE_CANTOPEN: unable to open database file"), "unavailable"],
    [new Error("connect ECONNREFUSED 127.0.0.1:5432"), "unavailable"],
    [new Error("terminating connection due to administrator command"), "unavailable"],
    [new Error("the database system is starting up"), "unavailable"],
    [new TypeError("x is not a function"), null],
  ])("%s is %s", (error, expected) => {
    expect(storeFailure(error)).toBe(expected);
  });
});

describe("toFailure", () => {
  it("keeps a refusal's code and parameters", () => {
    expect(toFailure(new AppError("too-many", { seconds: 30 }), "r1")).toEqual({
      ok: false,
      code: "too-many",
      detail: { seconds: 30 },
      fields: {},
    });
  });

  it("says nothing of a bug but its reference", () => {
    expect(toFailure(new TypeError("secret detail"), "r2")).toMatchObject({
      code: "internal",
      detail: { reference: "r2" },
    });
  });
});

describe("invalid", () => {
  it("names the first problem of each field by a message key", () => {
    const schema = z.object({
      host: hostSchema,
      note: z.string().max(3),
      name: z.string().min(1, "required"),
    });
    const parsed = schema.safeParse({ host: "a b", note: "long text", name: "" });
    expect(parsed.error && invalid(parsed.error).fields).toEqual({
      host: "host",
      note: "too-long 3",
      name: "required",
    });
  });
});
