import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromCsv, toCsv } from "@/lib/core/csv";
import { type Profile, profileSchema } from "@/lib/core/profile";
import { schoolsBundle } from "./bundle";
import { planOf, readFile } from "./plan";
import { schoolsTable } from "./table";
import type { Known } from "./types";

const profile = (more: Partial<Profile> = {}): Profile =>
  profileSchema.parse({
    version: 1,
    name: "南中学校",
    lines: [
      {
        id: "classroom",
        name: "教室",
        isp: "ocn",
        router: "yamaha-rtx",
        uses: ["classrooms", "office"],
        pppoe: true,
      },
      {
        id: "server-line",
        addressing: "fixed-ipv4",
        publicAddress: "203.0.113.10",
        uses: ["server"],
        pppoe: false,
      },
    ],
    server: {
      host: "mail.minami.example",
      addresses: ["203.0.113.10", "2001:db8::10"],
      line: "server-line",
      relay: "auth",
      clientPorts: [587, 25],
    },
    controls: [
      { host: "relay.example.jp", port: 587 },
      { host: "2001:db8::1", port: 25 },
    ],
    contacts: [{ name: "田中" }],
    notes: '=HYPERLINK("x")\nsecond, "quoted" line',
    recipeParams: { port: 587 },
    ...more,
  });

const known = (...profiles: Profile[]): Map<string, Known> =>
  new Map(profiles.map((one, n) => [`id${n}`, { id: `id${n}`, version: n + 1, profile: one }]));

const kindsOf = (text: string, schools: Map<string, Known>) => {
  const read = readFile(text, schools);
  expect(read.problems).toEqual([]);
  return planOf(read, schools).map(({ kind }) => kind);
};

describe("a file that went out and came back", () => {
  it("changes nothing, as a table and as JSON", () => {
    const schools = known(profile(), profile({ name: "北小学校", notes: "", contacts: [] }));
    expect(kindsOf(schoolsTable([...schools.values()]), schools)).toEqual(["same", "same"]);
    expect(kindsOf(schoolsBundle([...schools.values()]), schools)).toEqual(["same", "same"]);
  });

  it("gives another installation the same data; a table lacks contacts and recipe values alone", () => {
    const schools = known(profile());
    const [fromJson] = readFile(schoolsBundle([...schools.values()]), new Map()).entries;
    expect(fromJson?.profile).toEqual(profile());
    const [fromTable] = readFile(schoolsTable([...schools.values()]), new Map()).entries;
    expect(fromTable?.profile).toEqual(profile({ contacts: [], recipeParams: {} }));
  });

  it("whatever the texts in it are", () => {
    const text = fc.string({ maxLength: 60, unit: "grapheme" });
    const uses = fc.array(fc.constantFrom("classrooms", "office", "home"), { maxLength: 3 });
    fc.assert(
      fc.property(text, text, uses, (name, notes, lineUses) => {
        const server = { ...profile().server, line: null };
        const one = known(
          profile({ name: `x${name}`, notes, server, lines: [{ id: "a", uses: lineUses } as never] }),
        );
        expect(kindsOf(schoolsTable([...one.values()]), one)).toEqual(["same"]);
      }),
      { numRuns: 200 },
    );
  });

  it("holds no cell that a spreadsheet takes for a formula", () => {
    const table = schoolsTable([...known(profile({ name: "=1+1", notes: "@SUM(A1)" })).values()]);
    expect(table).not.toMatch(/(^|,|")[=@+]/m);
  });
});

describe("a table that somebody edited", () => {
  const schools = known(profile(), profile({ name: "北小学校" }));
  const edit = (change: (rows: string[][]) => void): string => {
    const rows = fromCsv(schoolsTable([...schools.values()]));
    change(rows);
    return toCsv(rows);
  };
  const set = (rows: string[][], row: number, column: string, value: string) => {
    const at = rows[0]?.indexOf(column) ?? -1;
    (rows[row - 1] as string[])[at] = value;
  };

  it("changes what was changed, adds rows without an id, and keeps what it has no column for", () => {
    const read = readFile(
      edit((rows) => {
        set(rows, 2, "server_host", "mx.minami.example");
        rows.push(["", "新しい学校", "", "mail.new.example"]);
      }),
      schools,
    );
    const plan = planOf(read, schools);
    expect(plan.map(({ kind }) => kind)).toEqual(["change", "same", "new"]);
    expect(plan[0]).toMatchObject({ id: "id0", version: 1, sections: ["server"] });
    expect(plan[0]?.profile.contacts).toEqual(profile().contacts);
    expect(plan[2]?.profile.lines).toMatchObject([{ id: "classroom" }]);
  });

  it("with some columns alone leaves the others as they are", () => {
    const [entry] = readFile("id,name\r\nid0,改名した学校\r\n", schools).entries;
    expect(entry?.profile).toEqual(profile({ name: "改名した学校" }));
  });

  it("says row, column and what could stand there, and reads nothing else of that row", () => {
    const { problems, entries } = readFile(
      edit((rows) => {
        set(rows, 2, "server_host", "not a host");
        set(rows, 2, "server_relay", "maybe");
        set(rows, 3, "line_2_addressing", "carrier pigeon");
        set(rows, 3, "client_ports", "587 99999");
        set(rows, 3, "controls", "relay.example.jp");
        set(rows, 3, "line_1_pppoe", "perhaps");
      }),
      schools,
    );
    expect(entries).toEqual([]);
    expect(problems.map(({ row, column, code }) => `${row} ${column} ${code}`).sort()).toEqual([
      "2 server_host host",
      "2 server_relay choice",
      "3 client_ports port",
      "3 controls control",
      "3 line_1_pppoe yes-no",
      "3 line_2_addressing choice",
    ]);
    expect(problems.find(({ column }) => column === "server_relay")?.allowed).toBe(
      "auth, addresses, pop-before-smtp, unknown",
    );
  });

  it.each([
    ["id,name,nmae\r\n", "1 nmae column-unknown"],
    ["id,name,name\r\n", "1 name column-twice"],
    ["first,second\r\n", "1  no-columns"],
    ["id,name,server_host\r\n,,mail.example.jp\r\n", "2 name required"],
    ["id,name,server_host\r\n,X,\r\n", "2 server_host required"],
    ["id,name\r\nid0,A\r\nid0,B\r\n", "3 id id-twice"],
    ["id,name,server_line\r\nid0,A,nowhere\r\n", "2 server_line line-unknown"],
    ["{}", "1  unreadable"],
    ["[", "1  unreadable"],
    [" \n", "1  unreadable"],
  ])("refuses %j", (text, expected) => {
    const { problems } = readFile(text, schools);
    expect(problems.map(({ row, column, code }) => `${row} ${column} ${code}`)).toContain(expected);
  });

  it("never throws, whatever the file", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.boolean(), (text, hasHead) => {
        readFile(hasHead ? `id,name,line_1_id,server_host\r\n${text}` : text, schools);
      }),
      { numRuns: 500 },
    );
  });
});
