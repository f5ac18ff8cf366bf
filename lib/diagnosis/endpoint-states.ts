import type { Profile } from "@/lib/core/profile";
import { type Dialled, type Expectation, observeControl, observeServer } from "@/lib/model/observe";
import { portStates } from "@/lib/model/port-state";
import type { Standpoint } from "@/lib/model/seen";
import type { PortState, World } from "@/lib/model/world";

/** What is not known of an endpoint before looking: one way it may be, its weight, and what would be seen then. */
export type EndpointState = {
  weight: number;
  observe: (world: World, standpoint: Standpoint, dialled: Dialled) => Expectation;
};

export const serverStates = (profile: Profile, port: number, family: 4 | 6): (EndpointState & PortState)[] =>
  portStates(profile, port, family).map((state) => ({
    ...state,
    observe: (world, standpoint, dialled) => observeServer(world, standpoint, dialled, state),
  }));

/** A control is another's machine: it may be down for reasons of its own. */
const controlUp = 0.96;

export const controlStates: readonly EndpointState[] = [
  { weight: controlUp, observe: (world, from, dialled) => observeControl(world, from, dialled, true) },
  { weight: 1 - controlUp, observe: (world, from, dialled) => observeControl(world, from, dialled, false) },
];
