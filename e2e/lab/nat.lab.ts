import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Manner as Seen } from "@/lib/core/diagnosis";
import { check, diagnose, everywhere, runParts } from "./mailpath";
import type { Manner } from "./net/filters";
import { expectArrival, expectFailure, expectNoRelay } from "./proofs";
import type { RouterKind } from "./router-b";
import { freshRunId } from "./runs";
import { createWorld, type World } from "./world";

type Blocking = Extract<Manner, "drop" | "reset" | "icmp" | "proxy">;

const seenAs: Readonly<Record<Exclude<Blocking, "proxy">, Seen>> = {
  drop: "drop",
  reset: "refuse",
  icmp: "unreachable",
};

const runs = (["nftables", "iptables"] as const).flatMap((router: RouterKind) =>
  (["drop", "reset", "icmp", "proxy"] as const).map((op25b: Blocking) => ({ router, op25b })),
);

describe.each(runs)("the router's recipe, $router, while the provider says $op25b", ({ router, op25b }) => {
  let world: World;
  const code = op25b === "proxy" ? "outbound-25-proxied" : "outbound-25-blocked";
  beforeAll(async () => {
    world = await createWorld({ runId: freshRunId("nat"), op25b, router, mta: "postfix", auth: true });
  });
  afterAll(() => world?.destroy());

  it("names the classroom's line, which cannot send", async () => {
    await expectFailure(world, { from: "classroom", port: 25, auth: true, subject: "before" });
    const diagnosis = await diagnose(world, await check(world, everywhere));
    expect(diagnosis.primary).toBe(code);
    const finding = diagnosis.findings.find((item) => item.code === code);
    expect(finding).toMatchObject({ line: "classroom", impact: "blocking" });
    if (op25b !== "proxy") expect(finding?.detail.manner).toBe(seenAs[op25b]);
    expect(diagnosis.remedies).toContainEqual(
      expect.objectContaining({ kind: "router-nat", restoresSending: true, blockedBy: [] }),
    );
  });

  it("lets everyone send again, and undoes itself without a trace", async () => {
    const before = await world.ruleset();
    await runParts(world, "router-b", ["router-nat", router]);
    expect(await world.ruleset()).not.toBe(before);

    const diagnosis = await diagnose(world, await check(world, everywhere));
    expect(diagnosis.primary).toBe("healthy");
    expect(diagnosis.findings).toContainEqual(
      expect.objectContaining({ code, line: "classroom", impact: "standing" }),
    );
    await expectArrival(world, "classroom", 587);
    await expectArrival(world, "office", 25);
    await expectNoRelay(world, [25, 587]);

    await runParts(world, "router-b", ["router-nat", router], ["undo"]);
    expect(await world.ruleset()).toBe(before);
    await expectFailure(world, { from: "classroom", port: 587, auth: true, subject: "after undo" });
    await expectArrival(world, "office", 25);
  });
});
