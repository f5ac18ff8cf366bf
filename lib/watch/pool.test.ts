import { describe, expect, it } from "vitest";
import { observationSchema } from "@/lib/core/observation";
import type { probe } from "@/lib/prober/run";
import type { DialItem, Seen } from "@/lib/prober/types";
import { createPool } from "./pool";

const item = (id: string, host: string, address: string, port = 25): DialItem => ({
  kind: "dial",
  id,
  role: "server",
  host,
  address,
  port,
  resolved: [address],
});
const vantage = (id: string) =>
  ({ id, kind: "dashboard", place: "outside", line: null, publicAddress: null }) as const;

/** Stands in for the checking process: says what it was given, and how many connections an endpoint had at once. */
function counting(lookMs = 30) {
  const batches: string[][] = [];
  const open = new Map<string, number>();
  let mostOpen = 0;
  const run: typeof probe = async (items, { onSeen, vantage: from }) => {
    batches.push(items.map(({ host }) => host));
    await Promise.all(
      items.map(async ({ id, host, address, port, role }) => {
        const door = `${address} ${port}`;
        open.set(door, (open.get(door) ?? 0) + 1);
        mostOpen = Math.max(mostOpen, open.get(door) ?? 0);
        await new Promise((resolve) => setTimeout(resolve, lookMs));
        open.set(door, (open.get(door) ?? 0) - 1);
        const target = { role, host, address, port };
        onSeen({
          id,
          observation: observationSchema.parse({
            version: 1,
            at: "2026-11-24T00:00:00Z",
            vantage: from,
            target,
            transport: "open",
          }),
        });
      }),
    );
    return { missing: 0 };
  };
  return { run, batches, mostOpen: () => mostOpen };
}

const ask = async (look: typeof probe, from: string, items: DialItem[]) => {
  const seen: Seen[] = [];
  const end = await look(items, { vantage: vantage(from), onSeen: (one) => seen.push(one) });
  return { ...end, seen };
};

describe("pool", () => {
  it("gathers the looks of several schools into one process and gives each its own", async () => {
    const { run, batches } = counting();
    const look = createPool({ gatherMs: 5 }, run);
    const [one, two] = await Promise.all([
      ask(look, "a", [item("0.0", "mail.a.example", "8.8.8.8")]),
      ask(look, "b", [item("0.0", "mail.b.example", "8.8.4.4")]),
    ]);
    expect(batches).toEqual([["mail.a.example", "mail.b.example"]]);
    expect(one).toMatchObject({ missing: 0, seen: [{ id: "0.0", observation: { vantage: { id: "a" } } }] });
    expect(two.seen[0]?.observation).toMatchObject({
      vantage: { id: "b" },
      target: { host: "mail.b.example" },
    });
  });

  it("looks once at what schools share, and again when that is no longer fresh", async () => {
    const { run, batches } = counting();
    const look = createPool({ gatherMs: 5, freshMs: 60 }, run);
    const shared = item("1.0", "relay.example", "9.9.9.9", 587);
    await Promise.all([ask(look, "a", [shared]), ask(look, "b", [{ ...shared, role: "control" }])]);
    await ask(look, "c", [shared]);
    expect(batches).toEqual([["relay.example"]]);
    await new Promise((resolve) => setTimeout(resolve, 80));
    await ask(look, "d", [shared]);
    expect(batches).toHaveLength(2);
  });

  it("never opens two connections to one endpoint, whatever it is called", async () => {
    const { run, mostOpen } = counting();
    const look = createPool({ gatherMs: 2 }, run);
    const names = ["a", "b", "c", "d"].map((name) => item("0.0", `mail.${name}.example`, "8.8.8.8"));
    await Promise.all(names.map((one) => ask(look, one.host, [one])));
    expect(mostOpen()).toBe(1);
  });

  it("says what is missing where a process fails, and goes on", async () => {
    const { run } = counting();
    let calls = 0;
    const failing: typeof probe = async (items, options) => {
      calls += 1;
      if (calls === 1) throw new Error("gone");
      return run(items, options);
    };
    const look = createPool({ gatherMs: 2, freshMs: 1 }, failing);
    expect((await ask(look, "a", [item("0.0", "mail.a.example", "8.8.8.8")])).missing).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await ask(look, "a", [item("0.0", "mail.a.example", "8.8.8.8")])).missing).toBe(0);
  });
});
