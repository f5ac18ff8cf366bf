import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asUserScope } from "@/lib/account/types";
import { profileSchema } from "@/lib/core/profile";
import { closeDatabase, db } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { fleetPatterns, listWatched } from "./data";
import { ranks } from "./rank";

const facts = { userId: "u1", name: "田中", email: "t@example.jp", sessionId: "s1", peer: null };
const owner = asUserScope({ ...facts, grants: { everywhere: "owner", schools: {} } });
const viewerOf = (...ids: string[]) =>
  asUserScope({
    ...facts,
    grants: { everywhere: null, schools: Object.fromEntries(ids.map((id) => [id, "viewer" as const])) },
  });
const now = new Date("2026-11-24T03:00:00Z");
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const count = 1_000;
const idOf = (index: number) => `school-${String(index).padStart(4, "0")}`;
const profileOf = (name: string) =>
  JSON.parse(
    JSON.stringify(
      profileSchema.parse({
        version: 1,
        name,
        lines: [{ id: "classroom", name: "Classrooms", isp: "ocn" }],
        server: { host: "mail.example.jp" },
      }),
    ),
  ) as object;

/** Of a thousand schools three are in trouble; two of them have the same since today, at one provider. */
async function fill(): Promise<void> {
  const ids = Array.from({ length: count }, (_, index) => index);
  await db().school.createMany({
    data: ids.map((index) => ({
      id: idOf(index),
      name: `School ${index}`,
      nameLower: `school ${index}`,
      profile: profileOf(`School ${index}`),
    })),
  });
  const broken = { isWell: false, rank: ranks.trouble, code: "outbound-25-blocked", line: "classroom" };
  await db().watch.createMany({
    data: ids.map((index) => ({
      schoolId: idOf(index),
      dueAt: now,
      setAt: now,
      code: "healthy",
      rank: ranks.healthy,
      ...([700, 800, 900].includes(index) && { ...broken, since: ago(2) }),
    })),
  });
  const change = { kind: "broken", fromCode: "healthy", toCode: "outbound-25-blocked", confidence: 0.9 };
  const at = (index: number, hours: number) => ({
    ...change,
    id: `${idOf(index)}-1`,
    schoolId: idOf(index),
    at: ago(hours),
    since: ago(hours),
    provider: "ocn",
  });
  await db().change.createMany({ data: [at(700, 2), at(800, 1), at(900, 40), at(3, 1)] });
}

describe.each(testDatabases)("a thousand schools on %s", (_dialect, make) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await make();
    Object.assign(globalThis, { mailpathDatabase: test.database });
    await fill();
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  it("are listed trouble first, a page at a time, quickly", async () => {
    const asked = { query: "", sort: "trouble", page: 1 } as const;
    await listWatched(owner, asked);
    const startedAt = performance.now();
    const listed = await listWatched(owner, asked);
    expect(performance.now() - startedAt).toBeLessThan(500);
    expect(listed).toMatchObject({ total: count, trouble: 3, page: 1, pages: 20 });
    expect(listed.schools).toHaveLength(50);
    expect(listed.schools.slice(0, 4).map(({ id }) => id)).toEqual([
      idOf(700),
      idOf(800),
      idOf(900),
      idOf(0),
    ]);
    expect(listed.schools[0]).toMatchObject({ code: "outbound-25-blocked", line: "Classrooms" });
  });

  it("are found by name, and a page that is not there is the last one", async () => {
    const found = await listWatched(owner, { query: "SCHOOL 99", sort: "name", page: 7 });
    expect(found).toMatchObject({ total: 11, page: 1, pages: 1 });
    const last = await listWatched(owner, { query: "", sort: "name", page: 999 });
    expect(last.page).toBe(20);
  });

  it("are seen by nobody without a right", async () => {
    const listed = await listWatched(viewerOf(idOf(5), idOf(700)), { query: "", sort: "trouble", page: 1 });
    expect(listed.schools.map(({ id }) => id)).toEqual([idOf(700), idOf(5)]);
    expect(listed).toMatchObject({ total: 2, trouble: 1 });
  });

  it("show what several of one provider have in common since today", async () => {
    const [pattern, ...others] = await fleetPatterns(owner, now);
    expect(others).toEqual([]);
    expect(pattern).toMatchObject({ code: "outbound-25-blocked", provider: "ocn", since: ago(2) });
    // One is broken for longer, one works again.
    expect(pattern?.schools.map(({ id }) => id)).toEqual([idOf(700), idOf(800)]);
    expect(await fleetPatterns(viewerOf(idOf(700)), now)).toEqual([]);
  });
});
