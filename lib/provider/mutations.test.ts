import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asUserScope } from "@/lib/account/types";
import { nifty } from "@/lib/catalogue/provider/nifty";
import { ocn } from "@/lib/catalogue/provider/ocn";
import type { OwnProvider } from "@/lib/catalogue/types";
import { closeDatabase, db } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { findOwnProvider, listOwnProviders, providerBook } from "./data";
import { createOwnProvider, deleteOwnProvider, updateOwnProvider } from "./mutations";

const user = asUserScope({ userId: "u1", name: "田中", email: "t@example.jp", sessionId: "s1", peer: null });
const corrected: OwnProvider = { ...ocn, name: { en: "OCN", ja: "OCN" }, scope: "everyone" };

describe.each(testDatabases)("own providers on %s", (_dialect, open) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
    Object.assign(globalThis, { mailpathDatabase: test.database });
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  it("stand over what ships until they are taken away", async () => {
    await createOwnProvider(user, corrected);
    expect((await providerBook()).record("ocn")).toEqual(corrected);
    expect(await findOwnProvider("ocn")).toMatchObject({ version: 1, shipped: ocn, shippedChanged: false });
    await deleteOwnProvider(user, "ocn");
    expect((await providerBook()).record("ocn")).toEqual(ocn);
    await expect(deleteOwnProvider(user, "ocn")).rejects.toMatchObject({ code: "not-found" });
  });

  it("are told apart by two people who save at once", async () => {
    await createOwnProvider(user, corrected);
    await expect(createOwnProvider(user, corrected)).rejects.toMatchObject({ code: "conflict" });
    await updateOwnProvider(user, { ...corrected, scope: "default" }, 1);
    await expect(updateOwnProvider(user, corrected, 1)).rejects.toMatchObject({ code: "conflict" });
    expect((await findOwnProvider("ocn"))?.record.scope).toBe("default");
  });

  it("notice an upgrade that brought another shipped record, and are settled by the next save", async () => {
    const own: OwnProvider = { ...nifty, name: { en: "@nifty", ja: "@nifty" } };
    await createOwnProvider(user, own);
    await db().ownProvider.update({ where: { id: "nifty" }, data: { basis: '{"id":"nifty"}' } });
    expect(await findOwnProvider("nifty")).toMatchObject({ shippedChanged: true, record: own });
    await updateOwnProvider(user, own, 1);
    expect(await findOwnProvider("nifty")).toMatchObject({ shippedChanged: false });
  });

  it("leave out what cannot be read, and keep the rest", async () => {
    await db().ownProvider.create({ data: { id: "own-broken", record: { id: "own-broken", ports: "25" } } });
    const ids = (await listOwnProviders()).map(({ record }) => record.id);
    expect(ids).toContain("nifty");
    expect(ids).not.toContain("own-broken");
  });
});
