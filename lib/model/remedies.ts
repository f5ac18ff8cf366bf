import type { RemedyKind } from "@/lib/core/diagnosis";
import { smtpPort, submissionPort } from "@/lib/core/port";
import type { Profile } from "@/lib/core/profile";
import { type PortState, soundServer, type World, withEgress, withServer } from "./world";

export type Predicted = { world: World; states: ReadonlyMap<number, PortState> };

export const served: PortState = { listens: true, outside: "served", weight: 1 };
export const translated: PortState = { listens: false, outside: "served", weight: 1 };

/** A 25 that is absent beside a moved "smtp" went with it, and comes back with it. */
const listenerBack = ({ server: { port25, outgoing } }: World): Partial<World["server"]> =>
  port25 === "absent" && outgoing.port !== smtpPort ? { port25: "serving" } : {};

/** A remedy, too, is a change of the world: so its effect can be predicted. */
export function apply(
  kind: RemedyKind,
  before: Predicted,
  profile: Profile,
  port = submissionPort,
): Predicted {
  const { world } = before;
  const server = (change: Partial<World["server"]>) => ({ ...before, world: withServer(world, change) });
  const everyLine = (change: Parameters<typeof withEgress>[2]) => ({
    ...before,
    world: profile.lines.reduce((next, line) => withEgress(next, line.id, change), world),
  });
  const readmit = () => ({
    ...before,
    world: Object.keys(world.egress).reduce(
      (next, way) => withEgress(next, way, { ban: null, refusal: null }),
      withServer(world, { refusal: null }),
    ),
  });
  const open = (state: PortState) => ({ ...before, states: new Map([...before.states, [port, state]]) });
  switch (kind) {
    case "router-nat":
      return open(translated);
    case "mta-port":
      return open(served);
    case "relay-through-provider":
      return { ...server({ outgoing: { ...soundServer.outgoing } }), states: before.states };
    case "ask-provider":
      return everyLine({ block25: null, proxy: null, smallMtu: false, nothing: null });
    case "undo-outgoing-port":
      return server({ outgoing: { ...world.server.outgoing, port: 25 }, ...listenerBack(world) });
    case "fix-forward":
      return server({ inbound: null, inbound25: null, wrongHost: null });
    case "fix-listener":
      return server({ port25: "serving", otherPorts: null, down: false });
    case "fix-dns":
      return {
        ...everyLine({ names: "ok" }),
        world: withServer(everyLine({ names: "ok" }).world, { nameResolves: true, hairpin: true }),
      };
    case "lift-ban":
    case "wait":
      return readmit();
    case "open-own-firewall":
      return everyLine({ blockMail: null, captive: false, stripsStarttls: false, smallMtu: false });
    case "hairpin":
      return server({ hairpin: true });
    default:
      return before;
  }
}
