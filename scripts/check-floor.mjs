// Versions below which a known hole is open. `npm audit` does not answer in closed networks; this list does.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";
import { report } from "./tracked-files.mjs";

const floors = { next: "16.3.8", react: "19.2.8", "react-dom": "19.2.8" };

const numbers = (version) => version.split("-")[0].split(".").map(Number);

function isBelow(version, floor) {
  const [actual, least] = [numbers(version), numbers(floor)];
  const at = least.findIndex((part, index) => actual[index] !== part);
  return at >= 0 && actual[at] < least[at];
}

const lockText = readFileSync(join(root, "package-lock.json"), "utf8");
const { packages } = JSON.parse(lockText);

const tooOld = Object.entries(floors).flatMap(([name, floor]) =>
  Object.entries(packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .filter(([, { version }]) => isBelow(version, floor))
    .map(([path, { version }]) => `${path} is ${version}; ${floor} is the least that is safe`),
);
const missing = Object.keys(floors)
  .filter((name) => !packages[`node_modules/${name}`])
  .map((name) => `${name} is not in the lock file`);
const hosts = /"resolved": "https?:/.test(lockText)
  ? ["package-lock.json names a registry's host: see .npmrc"]
  : [];
report("Version floors", [...missing, ...tooOld, ...hosts]);
