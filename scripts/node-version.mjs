import { readFileSync } from "node:fs";

const { engines } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

const numbers = (version) => version.split(".").map(Number);

/** One part of `engines.node`: `^20.19` (that major, from 19 on) or `>=24`. */
function satisfies(version, part) {
  const [major, minor] = numbers(version);
  const [wantedMajor, wantedMinor = 0] = numbers(part.replace(/^(\^|>=)/, ""));
  if (part.startsWith(">=")) return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  return major === wantedMajor && minor >= wantedMinor;
}

/** Null where `version` is one this project runs on; else one sentence with the way out. */
export function nodeProblem(version = process.versions.node) {
  const parts = engines.node.split("||").map((part) => part.trim());
  if (parts.some((part) => satisfies(version, part))) return null;
  return `Mailpath needs Node.js 20.19, 22.12 or 24 and newer; this is ${version}. Node 24 is the one to install.`;
}
