import type { FaultInstance } from "@/lib/model/faults/types";
import { type Egress, egressOf, nominalWorld, type ServerSide, type World } from "@/lib/model/world";
import { kept } from "./kept";

/** Applies one more fault to a world. */
export type Breaker = (world: World, fault: FaultInstance) => World;

/** What a fault makes of each part of the world that it touches; a part's change depends on that part alone. */
function changesOf(fault: FaultInstance) {
  const { egress, server } = fault.apply(nominalWorld);
  const way = (id: string) =>
    kept((before: Egress) => egressOf(fault.apply({ ...nominalWorld, egress: { [id]: before } }), id));
  return {
    ways: Object.keys(egress).map((id) => ({ id, change: way(id) })),
    server:
      server === nominalWorld.server
        ? null
        : kept((before: ServerSide) => fault.apply({ ...nominalWorld, server: before }).server),
  };
}

/**
 * A breaker whose worlds share their parts: what one fault makes of one part is made once, so that what was reckoned
 * of a part can be kept by its identity.
 */
export function sharedBreaker(): Breaker {
  const changes = kept(changesOf);
  return (world, fault) => {
    const { ways, server } = changes(fault);
    let { egress } = world;
    for (const { id, change } of ways) egress = { ...egress, [id]: change(egressOf(world, id)) };
    return { egress, server: server === null ? world.server : server(world.server) };
  };
}

/** The nominal world with these faults in it. */
export const worldOf = (broken: Breaker, faults: readonly FaultInstance[]): World =>
  faults.reduce(broken, nominalWorld);
