import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { finishBase } from "./base.mjs";
import { refreshPackageLists } from "./host-packages.mjs";
import { cacheDir, layerPath, npmPackageFor, packagesFor } from "./layers.mjs";

const debDir = join(cacheDir, "debs");
let listsAreFresh = false;

/** What Debian would install on an empty machine: apt's own solver, asked with an empty status file. */
function closure(packages) {
  const emptyStatus = join(cacheDir, "empty-status");
  writeFileSync(emptyStatus, "");
  const plan = execFileSync(
    "apt-get",
    ["install", "-s", "--no-install-recommends", "-o", `Dir::State::status=${emptyStatus}`, ...packages],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  return [...plan.matchAll(/^Inst (\S+) \((\S+)/gm)].map(([, name, version]) => ({ name, version }));
}

function download(plan) {
  mkdirSync(debDir, { recursive: true });
  const have = new Set(readdirSync(debDir));
  const fileOf = ({ name, version }) => `${name}_${version.replaceAll(":", "%3a")}_`;
  const absent = plan.filter((item) => ![...have].some((file) => file.startsWith(fileOf(item))));
  if (absent.length > 0) fetchAll(absent);
  const files = readdirSync(debDir);
  return plan.map((item) =>
    join(debDir, files.find((file) => file.startsWith(fileOf(item))) ?? fileOf(item)),
  );
}

/** Into a directory of its own first: a run that was cut short leaves no half file in the store. */
function fetchAll(items) {
  const incoming = mkdtempSync(join(cacheDir, "incoming-"));
  execFileSync(
    "apt-get",
    [
      "download",
      "-q",
      "-o",
      "Acquire::Retries=3",
      "-o",
      "APT::Sandbox::User=root",
      ...items.map((item) => `${item.name}=${item.version}`),
    ],
    { cwd: incoming, stdio: ["ignore", "ignore", "inherit"] },
  );
  for (const file of readdirSync(incoming)) renameSync(join(incoming, file), join(debDir, file));
  rmSync(incoming, { recursive: true });
}

/** Debian's links for old places, made before the first file lands: packages still ship files under /bin and /var/run. */
function linkOldPlaces(root) {
  for (const name of ["bin", "sbin", "lib", "lib64"]) {
    mkdirSync(join(root, "usr", name), { recursive: true });
    symlinkSync(`usr/${name}`, join(root, name));
  }
  for (const name of ["run/lock", "var"]) mkdirSync(join(root, name), { recursive: true });
  symlinkSync("../run", join(root, "var/run"));
  symlinkSync("../run/lock", join(root, "var/lock"));
}

function unpack(deb, root) {
  const pipe = 'dpkg-deb --fsys-tarfile "$1" | tar -x --keep-directory-symlink -C "$2"';
  execFileSync("bash", ["-o", "pipefail", "-c", pipe, "bash", deb, root], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Under /opt, with Node beside it and the program on the path. */
function addNpmPackage(root, spec) {
  const place = join(root, "opt", spec.replace(/@.*/, "").toLowerCase());
  mkdirSync(place, { recursive: true });
  const options = [
    "--loglevel=error",
    "--ignore-scripts",
    "--omit=dev",
    "--no-audit",
    "--no-fund",
    "--no-package-lock",
  ];
  execFileSync("npm", ["install", "--prefix", place, ...options, spec], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  mkdirSync(join(root, "usr/bin"), { recursive: true });
  copyFileSync(process.execPath, join(root, "usr/bin/node"));
}

/** Builds beside its place and moves in at the end, so that two builders never share a half-made root. */
export function buildLayer(name) {
  const target = layerPath(name);
  mkdirSync(dirname(target), { recursive: true });
  if (!listsAreFresh) refreshPackageLists();
  listsAreFresh = true;
  const beneath = name === "base" ? [] : closure(packagesFor("base")).map((item) => item.name);
  const plan = closure([...packagesFor("base"), ...packagesFor(name)]).filter(
    (item) => !beneath.includes(item.name),
  );
  const work = mkdtempSync(`${target}.`);
  linkOldPlaces(work);
  for (const deb of download(plan)) unpack(deb, work);
  if (npmPackageFor(name)) addNpmPackage(work, npmPackageFor(name));
  execFileSync("chmod", ["755", work]);
  if (name === "base") finishBase(work);
  if (existsSync(target)) rmSync(work, { recursive: true });
  else renameSync(work, target);
}
