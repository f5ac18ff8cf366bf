import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabases } from "./test-database";

describe.each(testDatabases)("the client on %s", (dialect, make) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await make();
  }, 60_000);
  afterAll(() => test.drop());

  it("keeps what it is given", async () => {
    await test.database.user.create({ data: { id: "u1", name: "山田", email: "yamada@school.example" } });
    const user = await test.database.user.findUniqueOrThrow({ where: { id: "u1" } });
    expect(user.name).toBe("山田");
    expect(Math.abs(user.createdAt.getTime() - Date.now())).toBeLessThan(60_000);
  });

  it("rolls a failed transaction back, and goes on", async () => {
    const { database } = test;
    const attempt = database.$transaction(async (tx) => {
      await tx.user.create({ data: { id: "u2", name: "two", email: "two@school.example" } });
      await tx.user.create({ data: { id: "u2", name: "again", email: "again@school.example" } });
    });
    await expect(attempt).rejects.toThrow();
    expect(await database.user.count({ where: { id: "u2" } })).toBe(0);
  });

  it("lets concurrent read-then-write transactions each have their turn", async () => {
    const { database } = test;
    await database.user.create({ data: { id: "n", name: "0", email: "n@school.example" } });
    const increment = () =>
      database.$transaction(
        async (tx) => {
          if (dialect === "postgresql") await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = 'n' FOR UPDATE`;
          const row = await tx.user.findUniqueOrThrow({ where: { id: "n" } });
          await tx.user.update({ where: { id: "n" }, data: { name: String(Number(row.name) + 1) } });
        },
        { maxWait: 15_000, timeout: 15_000 },
      );
    await Promise.all(Array.from({ length: 20 }, increment));
    expect((await database.user.findUniqueOrThrow({ where: { id: "n" } })).name).toBe("20");
  });

  it("refuses a reference to nothing", async () => {
    const data = { id: "s", token: "t", userId: "nobody", expiresAt: new Date() };
    await expect(test.database.session.create({ data })).rejects.toThrow();
  });

  if (dialect === "sqlite")
    it("sets its pragmas, also after a transaction", async () => {
      const { database } = test;
      await database.$transaction(async (tx) => tx.user.count());
      const read = async (name: string) => {
        const [row] = await database.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
        return String(Object.values(row ?? {})[0]);
      };
      expect(await read("journal_mode")).toBe("wal");
      expect(await read("synchronous")).toBe("2");
      expect(await read("foreign_keys")).toBe("1");
      expect(await read("busy_timeout")).toBe("5000");
    });
});
