import { describe, expect, it } from "vitest";
import { createKeeper } from "./keeper";

type Facts = { stamp: string; owner: string };

function setUp(maxEntries = 10) {
  const world = { time: 0, loads: 0, stamp: "1" as string | null };
  const keeper = createKeeper<Facts>({
    load: async (key) => {
      world.loads += 1;
      return world.stamp === null ? null : { stamp: world.stamp, owner: key };
    },
    freshMs: 100,
    maxEntries,
    now: () => world.time,
  });
  let made = 0;
  const page = async (key: string) => (await keeper.get(key))?.made("page", async () => ++made) ?? null;
  return { world, keeper, page };
}

describe("a keeper", () => {
  it("makes a page once, however many ask at once", async () => {
    const { world, page } = setUp();
    expect(await Promise.all([page("a"), page("a"), page("a")])).toEqual([1, 1, 1]);
    expect(world.loads).toBe(1);
  });

  it("looks again when its time is up, and makes anew only what has changed", async () => {
    const { world, page } = setUp();
    await page("a");
    world.time = 99;
    world.stamp = "2";
    expect(await page("a")).toBe(1);
    world.stamp = "1";
    world.time = 100;
    expect(await page("a")).toBe(1);
    expect(world.loads).toBe(2);
    world.stamp = "2";
    world.time = 200;
    expect(await page("a")).toBe(2);
  });

  it("gives nothing any more as soon as there is nothing", async () => {
    const { world, keeper, page } = setUp();
    await page("a");
    world.stamp = null;
    world.time = 100;
    expect(await page("a")).toBeNull();
    expect(keeper.size()).toBe(0);
  });

  it("is filled by no guessing, and holds so many at most", async () => {
    const { world, keeper, page } = setUp(3);
    world.stamp = null;
    for (let guess = 0; guess < 50; guess++) await page(`guess ${guess}`);
    expect(keeper.size()).toBe(0);
    world.stamp = "1";
    for (let key = 0; key < 50; key++) await page(`key ${key}`);
    expect(keeper.size()).toBe(3);
  });

  it("forgets at once, also what is being loaded at that moment", async () => {
    const { world, keeper, page } = setUp();
    await page("a");
    keeper.forget(({ owner }) => owner === "a");
    world.stamp = null;
    expect(await page("a")).toBeNull();

    world.stamp = "1";
    const under = keeper.get("b");
    keeper.forget(({ owner }) => owner === "b");
    await under;
    expect(keeper.size()).toBe(0);
  });

  it("tries again after a page could not be made", async () => {
    const { keeper } = setUp();
    const fail = async () => {
      throw new Error("no");
    };
    await expect((await keeper.get("a"))?.made("page", fail)).rejects.toThrow("no");
    expect(await (await keeper.get("a"))?.made("page", async () => "page")).toBe("page");
  });
});
