// npm leaves out of the lock file what its registry could not serve for other platforms, and `npm ci` then refuses
// the file everywhere. This adds those entries: name, version and platform. Run it after `npm install`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

const file = join(root, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const systems = ["android", "darwin", "freebsd", "linux", "win32"];
const processors = ["arm64", "x64", "arm", "ia32", "ppc64", "s390x", "riscv64", "wasm32"];

/** `@swc/core-linux-ppc64-gnu` → the fields by which npm decides whether a machine wants it. */
function platformOf(name) {
  const words = name.split("/").at(-1).split("-");
  const system = systems.find((candidate) => words.includes(candidate));
  const processor = processors.find((candidate) => words.includes(candidate));
  if (!processor) throw new Error(`cannot tell the platform of ${name}`);
  return {
    cpu: [processor],
    ...(words.includes("musl") && { libc: ["musl"] }),
    ...(words.includes("gnu") && { libc: ["glibc"] }),
    ...(system && { os: [system] }),
  };
}

/** Where Node would look: beside the package itself, then in each folder above it. */
function isLocked(parent, name) {
  const parts = parent.split("/node_modules/");
  const folders = [...parts.keys()].map((index) => `${parts.slice(0, index + 1).join("/node_modules/")}/`);
  return ["", ...folders].some((folder) => lock.packages[`${folder}node_modules/${name}`]);
}

const added = [];
for (const [parent, entry] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(parent, name)) continue;
    const flags = { ...(entry.dev && { dev: true }), ...(entry.peer && { peer: true }), optional: true };
    lock.packages[`node_modules/${name}`] = { version, ...platformOf(name), ...flags };
    added.push(name);
  }

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `Added to the lock file: ${added.join(", ")}` : "The lock file is complete.");
