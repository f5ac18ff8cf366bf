import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { check, diagnose, everywhere, runParts } from "./mailpath";
import type { MtaKind } from "./mta/registry";
import { expectArrival, expectFailure, expectNoRelay } from "./proofs";
import { freshRunId } from "./runs";
import { createWorld, type World } from "./world";

const kinds = [
  ...["postfix", "sendmail-m4", "sendmail-cf-hand", "sendmail-cf-tool"],
  ...["exim", "courier", "haraka"],
] as MtaKind[];

/** sendmail holds ports for 45 s that it then gives up (two listeners on one port): its second look is the one that counts. */
const looksAtMs = (mta: MtaKind) => (mta.startsWith("sendmail") ? [5_000, 75_000] : [5_000]);

/** The router passes 587 as well: in this story only the server does not answer there. */
const schoolWith = (mta: MtaKind) =>
  createWorld({
    ...{ runId: freshRunId("mta"), op25b: "drop", router: "nftables", mta, auth: true },
    forwards: [25, 587],
  });

async function listening(world: World): Promise<number[]> {
  const sockets = (await world.shOn("server", "ss -Hltn")).stdout;
  return [25, 587].filter((port) => sockets.includes(`:${port} `));
}

async function proveTheRecipe(world: World, mta: MtaKind) {
  const before = await world.serverFiles();
  expect(await listening(world)).toEqual([25]);
  await expectFailure(world, { from: "classroom", port: 25, auth: true, subject: "before" });

  const applied = Date.now();
  await runParts(world, "server", ["mta-port", mta]);
  for (const look of looksAtMs(mta)) {
    await sleep(Math.max(0, applied + look - Date.now()));
    expect(await listening(world)).toEqual([25, 587]);
    await expectArrival(world, "classroom", 587);
    await expectArrival(world, "office", 25);
  }
  await expectNoRelay(world, [25, 587]);
  expect((await diagnose(world, await check(world, everywhere))).primary).toBe("healthy");

  await runParts(world, "server", ["mta-port", mta], ["undo"]);
  expect(await world.serverFiles()).toEqual(before);
  await vi.waitFor(async () => expect(await listening(world)).toEqual([25]), {
    timeout: 15_000,
    interval: 500,
  });
  await expectArrival(world, "office", 25);
}

/** At the same time, since most of it is waiting for the second look. */
describe("the mail server's recipe", () => {
  it.concurrent.each(kinds)(
    "opens 587 on %s, keeps 25, relays for nobody else, and undoes itself byte for byte",
    async (mta) => {
      const world = await schoolWith(mta);
      try {
        await proveTheRecipe(world, mta);
      } finally {
        await world.destroy();
      }
    },
  );
});
