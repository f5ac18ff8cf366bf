import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check, diagnose, everywhere, runParts } from "./mailpath";
import { expectFailure } from "./proofs";
import { freshRunId } from "./runs";
import { createWorld, type World } from "./world";

describe("the router's recipe before a server that offers no login", () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({
      ...{ runId: freshRunId("rel"), op25b: "drop", router: "nftables", mta: "postfix", auth: false },
    });
    await runParts(world, "router-b", ["router-nat", "nftables"]);
  });
  afterAll(() => world?.destroy());

  it("opens the port, and the message is refused all the same", async () => {
    const seen = await check(world, ["classroom"]);
    expect(seen.find(({ target }) => target.port === 587)?.smtp?.outcome).toBe("ok");
    const told = await expectFailure(world, {
      from: "classroom",
      port: 587,
      auth: false,
      subject: "refused",
    });
    expect(told).toMatch(/<\*\* 554 5\.7\.1 .*Relay access denied/);
    expect(await world.mailbox("refused")).toBeNull();
  });

  it("is called relay-denied, not fixed", async () => {
    await expectFailure(world, { from: "classroom", port: 587, auth: false, subject: "refused again" });
    const diagnosis = await diagnose(world, await check(world, everywhere), {
      maillog: await world.maillog(),
    });
    expect(diagnosis.primary).toBe("relay-denied");
    expect(diagnosis.findings.map((finding) => finding.code)).not.toContain("healthy");
  });
});
