import { withEgress, withServer } from "../world";
import { type FaultInstance, instance, placeOf, type Scene } from "./types";

/** Room for what is not in the list: without it an unknown world would get the nearest known name. */
export function unmodelledInstances({ ways }: Scene): FaultInstance[] {
  return [
    instance({
      code: "unmodelled",
      variant: "server",
      odds: 0.004,
      apply: (world) => withServer(world, { unmodelled: true }),
    }),
    instance({
      code: "unmodelled",
      variant: "server-down",
      odds: 0.012,
      apply: (world) => withServer(world, { down: true }),
    }),
    ...ways.map((way) =>
      instance({
        code: "unmodelled",
        ...placeOf(way),
        variant: "lossy",
        odds: 0.04,
        apply: (world) => withEgress(world, way.id, { lossy: true }),
      }),
    ),
    ...ways.map((way) =>
      instance({
        code: "unmodelled",
        ...placeOf(way),
        odds: 0.004,
        apply: (world) => withEgress(world, way.id, { unmodelled: true }),
      }),
    ),
  ];
}
