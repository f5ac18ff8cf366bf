import { parseArgs } from "node:util";
import type { MtaKind } from "./mta/registry";
import { mtas } from "./mta/registry";
import type { Manner } from "./net/filters";
import type { RouterKind } from "./router-b";
import { remove } from "./runs";
import { createWorld, type World } from "./world";

const { values } = parseArgs({
  options: {
    run: { type: "string", default: "shell" },
    op25b: { type: "string", default: "drop" },
    router: { type: "string", default: "nftables" },
    mta: { type: "string", default: "postfix" },
    "no-auth": { type: "boolean", default: false },
    forwards: { type: "string", default: "25" },
    destroy: { type: "boolean", default: false },
  },
});

const entrances = (world: World) => `
The world "${values.run}" is up and stays up.

from the classroom   ip netns exec mp${values.run}-classroom bash
from the office      ip netns exec mp${values.run}-office bash
from the teacher's   ip netns exec mp${values.run}-home bash
beside the server    ip netns exec mp${values.run}-server-lan bash
on the server        ${world.server.enter.join(" ")} bash
on router B          ${world.routerB.enter.join(" ")} bash
the received mail    /var/mail/received on mx.remote.example

a message            swaks --server ${world.profile.server.host} --port 25 --tls -au teacher -ap chalk-and-board-7 --from teacher@school.example --to inbox@remote.example
recipe parameters    ${JSON.stringify(world.params)}
the profile          ${JSON.stringify(world.profile)}

take it down         npx tsx e2e/lab/shell.ts --run ${values.run} --destroy
`;

async function main() {
  if (values.destroy) return remove(values.run);
  if (!(values.mta in mtas)) throw new Error(`--mta is one of ${Object.keys(mtas).join(", ")}`);
  const world = await createWorld({
    runId: values.run,
    op25b: values.op25b as Manner,
    router: values.router as RouterKind,
    mta: values.mta as MtaKind,
    auth: !values["no-auth"],
    forwards: values.forwards.split(",").map(Number),
    outlivesThisProcess: true,
  });
  process.stdout.write(entrances(world));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
