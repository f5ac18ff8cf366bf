import { describe, expect, it } from "vitest";
import { providers } from "@/lib/catalogue/provider/index";
import { ocn } from "@/lib/catalogue/provider/ocn";
import { factWords, sourceWords } from "@/lib/catalogue/provider/provider-words";
import { basisOf } from "./basis";
import { blankValues, fromValues, toValues, type Values } from "./form";
import { newOwnId } from "./own-id";
import { ownIdSchema } from "./schema";

const filled: Values = {
  ...blankValues,
  name: "市ネット",
  ports: "２５、587",
  since: "2024-04",
  route: "ask",
  source: "教育委員会からの書面",
  year: "2024",
  by: "others",
};
const read = (values: Values) => fromValues("own-city-1", values, null);
const fieldsOf = (values: Values) => {
  const result = read(values);
  return result.ok ? {} : result.fields;
};

describe("the form of an own provider", () => {
  it("becomes a record, wide digits and a letter as its source included", () => {
    const result = read(filled);
    if (!result.ok) throw new Error(JSON.stringify(result.fields));
    expect(result.record).toMatchObject({ ports: [25, 587], confidence: "second-hand", country: "JP" });
    expect(factWords(result.record, "ja")).toBe(
      "市ネットは、外向きの25番・587番ポートを遮断しています(2024年4月から)。",
    );
    expect(result.record.sources.map((source) => sourceWords(source, "ja"))).toEqual([
      "第三者の情報、2024年: 教育委員会からの書面",
    ]);
  });

  it("asks for a name, a source and its year", () => {
    expect(fieldsOf(blankValues)).toEqual({ name: "required", source: "required", year: "required" });
  });

  it.each([
    ["ports", "25, smtp", "ports"],
    ["ports", "", "required"],
    ["since", "last spring", "date"],
    ["since", "2024-02-31", "date"],
    ["year", "24", "year"],
    ["relayHost", "http://relay.example/", "host"],
    ["relayPorts", "0", "ports"],
    ["kind", "satellite", "invalid"],
    ["country", "Japan", "invalid"],
    ["note", "x".repeat(501), "too-long 500"],
  ])("refuses %s “%s”", (name, value, problem) => {
    expect(fieldsOf({ ...filled, [name]: value })).toEqual({ [name]: problem });
  });

  it("claims nothing where nothing is known", () => {
    const result = read({ ...filled, direction: "unknown" });
    expect(result).toMatchObject({
      ok: true,
      record: {
        direction: "unknown",
        ports: [],
        scope: "unknown",
        since: [],
        exemption: null,
        confidence: "unverified",
      },
    });
  });

  it("keeps both languages of words that were left alone, and what the form does not show", () => {
    const result = fromValues("ocn", { ...toValues(ocn, "ja"), year: "2026" }, ocn);
    if (!result.ok) throw new Error(JSON.stringify(result.fields));
    expect(result.record.note).toEqual(ocn.note);
    expect(result.record.name.en).toBe("OCN (NTT Docomo)");
    expect(result.record.since).toEqual(expect.arrayContaining([...ocn.since]));
  });

  it.each(providers.map((entry) => [entry.id, entry] as const))(
    "opens the shipped record of %s",
    (id, entry) => {
      const values = { ...toValues(entry, "en"), source: "x", year: "2026" };
      const result = fromValues(id, values, entry);
      expect(result.ok || result.fields).toBe(true);
    },
  );
});

it("tells a changed shipped record from one whose fields only changed places", () => {
  const { id, ...rest } = ocn;
  expect(basisOf({ ...rest, id })).toBe(basisOf(ocn));
  expect(basisOf({ ...ocn, scope: "everyone" })).not.toBe(basisOf(ocn));
});

it("makes ids that a profile may hold and no two entries share", () => {
  for (const name of ["市ネット", "City Net & Co.", "-", "x".repeat(200)])
    expect(ownIdSchema.safeParse(newOwnId(name)).success).toBe(true);
  expect(newOwnId("City Net")).not.toBe(newOwnId("City Net"));
});
