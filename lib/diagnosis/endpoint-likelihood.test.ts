import { describe, expect, it } from "vitest";
import { allInstances } from "@/lib/model/faults";
import { randomFrom } from "@/lib/model/random";
import { readSeen } from "@/lib/model/seen";
import { simulate } from "@/lib/model/simulate";
import { nominalWorld, type World } from "@/lib/model/world";
import { readClues } from "./clues";
import { endpointLikelihood } from "./endpoint-likelihood";
import { endpointsOf } from "./endpoints";
import { naiveLogLikelihood } from "./naive-likelihood";
import { storyProfile } from "./random-worlds";
import { sceneOf } from "./scene";
import { sharedBreaker, worldOf } from "./shared-worlds";

const blocked = { code: "outbound-25-blocked", line: "classroom", manner: "drop" } as const;
const looks = [
  ...simulate({ profile: storyProfile, faults: [blocked], seed: 4 }),
  ...simulate({ profile: storyProfile, faults: [blocked], seed: 5, at: "2026-11-24T01:10:00.000Z" }),
];
const clues = readClues(storyProfile, readSeen(storyProfile, looks));
const instances = allInstances({
  ...sceneOf(storyProfile, clues),
  ipv6: true,
  lanDialsPublic: true,
});
const random = randomFrom(11);
const some = (count: number) =>
  Array.from({ length: count }, () => instances[Math.floor(random() * instances.length)]).filter(
    (fault) => fault !== undefined,
  );
const applied = (world: World, faults: readonly { apply: (world: World) => World }[]) =>
  faults.reduce((before, fault) => fault.apply(before), world);

describe("worlds that share their parts", () => {
  it("are what the faults make, whichever come together", () => {
    const broken = sharedBreaker();
    for (let round = 0; round < 500; round++) {
      const faults = some(3);
      expect(worldOf(broken, faults)).toEqual(applied(nominalWorld, faults));
    }
  });

  it("share each part that the same fault made of the same part", () => {
    const broken = sharedBreaker();
    const [fault] = instances.filter((one) => one.code === "mta-silent");
    if (fault === undefined) throw new Error("no such fault");
    expect(broken(nominalWorld, fault).server).toBe(broken(nominalWorld, fault).server);
  });
});

describe("the likelihood of what was seen", () => {
  const endpoints = endpointsOf(storyProfile, clues);
  const { near, predictive } = endpointLikelihood(endpoints);
  const broken = sharedBreaker();

  it("is the long reckoning's, from whatever world it is reached", () => {
    for (let round = 0; round < 300; round++) {
      const base = worldOf(broken, some(2));
      const world = some(2).reduce(broken, base);
      const long = endpoints.map((endpoint) => naiveLogLikelihood(world, endpoint));
      near(base)(world).forEach((log, at) => {
        expect(log).toBeCloseTo(long[at] ?? Number.NaN, 9);
      });
    }
  });

  it("leaves one sight out as if it had not been made", () => {
    const [fault] = some(1);
    const world = worldOf(broken, fault ? [fault] : []);
    for (const [index, log] of predictive(world)) {
      const all = endpoints.find((one) => one.clues.some((clue) => clue.index === index));
      if (all === undefined) throw new Error(`no endpoint of ${index}`);
      const left = { ...all, clues: all.clues.filter((clue) => clue.index !== index) };
      expect(log).toBeCloseTo(naiveLogLikelihood(world, all) - naiveLogLikelihood(world, left), 9);
    }
  });
});
