import { describe, expect, it } from "vitest";
import type { PartId } from "@/lib/core/recipe";
import { runParts } from "./mailpath";
import { teacher } from "./mta/account";
import type { MtaKind } from "./mta/registry";
import { expectNoRelay } from "./proofs";
import { freshRunId } from "./runs";
import { internetHosts } from "./topology";
import { createWorld, type World } from "./world";

const loginFile = "/var/lib/mailpath/relay-login";
const provider = internetHosts.submission.name;
const cases: readonly (readonly [MtaKind, number])[] = [
  ["postfix", 587],
  ["postfix", 465],
  ["exim", 587],
  ["exim", 465],
  ["sendmail-m4", 587],
  ["sendmail-cf-hand", 587],
  ["sendmail-cf-tool", 587],
];

async function keepsInTheQueue(world: World, subject: string) {
  const sent = await world.sendMail({ from: "office", port: 25, auth: true, subject });
  expect(sent.accepted, sent.transcript).toBe(true);
  expect(await world.mailbox(subject)).toBeNull();
}

async function proveTheRelay(world: World, mta: MtaKind, port: number) {
  const before = await world.serverFiles();
  const relayed = { ...world, params: { ...world.params, relayHost: provider, relayPort: port } };
  const remedy = ["relay-through-provider", mta] as const;
  await world.block25("server-line", "reset");
  await keepsInTheQueue(world, "kept back");

  const said = await runParts(relayed, "server", remedy, ["detect", "before", "backup", "change"]);
  expect((await world.server.setUp(`stat -c %a ${loginFile}`)).trim()).toBe("600");
  await expect(runParts(relayed, "server", remedy, ["check"])).rejects.toThrow("Please fill in");
  await world.server.write(loginFile, `user=${teacher.user}\npassword=${teacher.password}\n`, 0o600);
  said.push(...(await runParts(relayed, "server", remedy, ["check", "apply"])));

  const route = new RegExp(`^Received: .*by ${provider.replaceAll(".", "\\.")}`, "m");
  expect(await world.arrival("kept back", 60_000)).toMatch(/mail\.school\.example/);
  await world.sendMail({ from: "office", port: 25, auth: true, subject: "afterwards" });
  expect((await world.arrival("afterwards")).replaceAll(/\n[ \t]+/g, " ")).toMatch(route);
  await expectNoRelay(world, [25]);

  // Both looks at the listeners take 80 seconds: once for each mail server is enough.
  const looks: PartId[] = port === 587 ? ["verify"] : [];
  said.push(
    ...(await runParts(relayed, "server", remedy, ["change", "check", "apply", ...looks, "save", "undo"])),
  );
  expect(said.map(({ text, output }) => text + output.stdout + output.stderr).join()).not.toContain(
    teacher.password,
  );
  expect(await world.serverFiles()).toEqual(before);
  expect((await world.server.sh(`ls ${loginFile} /etc/*/mailpath[_-]*`)).stdout).toBe("");
  await keepsInTheQueue(world, "direct again");
}

describe("the recipe that hands mail to the provider's server", () => {
  it.concurrent.each(cases)(
    "frees the queue of %s through %i, shows no password, and undoes itself",
    async (mta, port) => {
      const world = await createWorld({
        ...{ runId: freshRunId("prv"), op25b: "none", router: "nftables", mta, auth: true },
      });
      try {
        await proveTheRelay(world, mta, port);
      } finally {
        await world.destroy();
      }
    },
  );
});
