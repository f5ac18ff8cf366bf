import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check, diagnose, everywhere, runParts } from "./mailpath";
import { expectArrival, expectFailure, expectNoRelay } from "./proofs";
import { freshRunId } from "./runs";
import { createWorld, type World } from "./world";

/** sendmail holds ports for 45 s that it then gives up (two listeners on one port): the second look is the one that counts. */
const looksAtMs = { early: 5_000, late: 75_000 };

describe.each(["postfix", "sendmail-m4", "sendmail-cf-hand", "sendmail-cf-tool"] as const)(
  "the mail server's recipe, %s",
  (mta) => {
    let world: World;
    const listening = async () => {
      const sockets = (await world.shOn("server", "ss -Hltn")).stdout;
      return [25, 587].filter((port) => sockets.includes(`0.0.0.0:${port} `));
    };
    beforeAll(async () => {
      world = await createWorld({
        ...{ runId: freshRunId("mta"), op25b: "drop", router: "nftables", mta, auth: true },
        // The router passes 587 as well: in this story only the server does not answer there.
        forwards: [25, 587],
      });
    });
    afterAll(() => world?.destroy());

    it("opens 587, keeps 25, relays for nobody else, and undoes itself byte for byte", async () => {
      const before = await world.serverFiles();
      expect(await listening()).toEqual([25]);
      await expectFailure(world, { from: "classroom", port: 25, auth: true, subject: "before" });

      const applied = Date.now();
      await runParts(world, "server", ["mta-port", mta]);
      for (const look of Object.values(looksAtMs)) {
        await sleep(Math.max(0, applied + look - Date.now()));
        expect(await listening()).toEqual([25, 587]);
        await expectArrival(world, "classroom", 587);
        await expectArrival(world, "office", 25);
        if (mta === "postfix") break;
      }
      await expectNoRelay(world, [25, 587]);
      expect((await diagnose(world, await check(world, everywhere))).primary).toBe("healthy");

      await runParts(world, "server", ["mta-port", mta], ["undo"]);
      expect(await world.serverFiles()).toEqual(before);
      await expect.poll(listening, { timeout: 15_000 }).toEqual([25]);
      await expectArrival(world, "office", 25);
    });
  },
);
