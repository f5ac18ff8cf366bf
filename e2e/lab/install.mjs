#!/usr/bin/env node
// Brings what the laboratory and the browser tests need from Debian: packages of this machine, and one root per MTA.
// Exit 0 all there, 3 something is missing and cannot be brought (the names are printed).
import { existsSync } from "node:fs";
import { installHostPackages, missingHostPackages } from "./roots/host-packages.mjs";
import { layerNames, layerPath } from "./roots/layers.mjs";

const say = (line) => process.stdout.write(`lab: ${line}\n`);

function missingLayers() {
  return layerNames.filter((name) => !existsSync(layerPath(name)));
}

function giveUp(names) {
  say(`missing: ${names.join(" ")}`);
  process.exit(3);
}

const debian = existsSync("/usr/bin/apt-get") && existsSync("/usr/bin/dpkg-query");
const root = process.getuid?.() === 0;

if (!debian) giveUp([...missingHostPackages(), ...missingLayers().map((name) => `root:${name}`)]);

const packages = missingHostPackages();
const layers = missingLayers();
if (packages.length + layers.length > 0) {
  if (!root) giveUp([...packages, ...layers.map((name) => `root:${name}`)]);
  if (packages.length > 0) {
    say(`installing ${packages.join(" ")}`);
    installHostPackages(packages);
  }
  const { buildLayer } = await import("./roots/build.mjs");
  for (const name of layerNames) {
    if (existsSync(layerPath(name))) continue;
    say(`building the root layer ${name}`);
    buildLayer(name);
  }
}

const still = [...missingHostPackages(), ...missingLayers().map((name) => `root:${name}`)];
if (still.length > 0) giveUp(still);
say("everything is there");
