import { expect } from "vitest";
import type { RecipeParams } from "@/lib/core/recipe";
import { everyPart, type RecipeChoice, runParts } from "./recipe";
import { addresses, type Site } from "./site";

const { router: publicAddress, classroom, lan } = addresses;

type UnderTest = {
  site: Site;
  rules: () => Promise<string>;
  choice: (params: RecipeParams, remedy: string) => RecipeChoice;
};

/** On a router whose forward of 25 is lost: brought back part by part, and taken away without a trace. */
export async function bringsTheForwardBack({ site, rules, choice }: UnderTest, before: string) {
  expect(await site.dial("classroom", publicAddress, 25)).toBe("ECONNREFUSED");
  await runParts(site.router, choice({}, "fix-forward"), everyPart);
  expect(await site.dial("classroom", publicAddress, 25)).toMatch(classroom);
  expect(await site.dial("stranger", publicAddress, 587)).toBe("ECONNREFUSED");
  await runParts(site.router, choice({}, "fix-forward"), ["undo"]);
  expect(await rules()).toBe(before);
}

/** On a router that the LAN cannot reach by its public address: opened part by part, and closed without a trace. */
export async function opensTheHairpin(
  { site, rules, choice }: UnderTest,
  before: string,
  lanInterface: string,
) {
  expect(await site.dial("pc", publicAddress, 25)).toBe("ECONNREFUSED");
  await runParts(site.router, choice({ lanSubnet: lan, lanInterface, publicAddress }, "hairpin"), everyPart);
  expect(await site.dial("pc", publicAddress, 25)).toMatch("192.168.7.1");
  expect(await site.dial("classroom", publicAddress, 25)).toMatch(classroom);
  await runParts(site.router, choice({}, "hairpin"), ["undo"]);
  expect(await rules()).toBe(before);
}
