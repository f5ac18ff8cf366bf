// The rules of the house that a reader relies on to find things, and that no linter holds.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";
import { report, trackedFiles } from "./tracked-files.mjs";

const linesAllowed = 400;
const vagueNames = /(^|\/)(utils?|helpers?|common|misc|manager|hooks)(\/|\.(test\.)?(ts|tsx|mjs)$)/;
const codeFile = /\.(ts|tsx|mjs|cjs)$/;
/** Names that Next itself prescribes, and dotfiles. */
const givenNames = /(^|\/)(\[[^\]]+\]|\([^)]+\)|\.[^/]+|next-env\.d\.ts)(\/|$)/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.(ts|tsx|mjs|cjs)$/;
/** The few lists where an entry is entered. */
const registries = /^lib\/(model|catalogue)\//;
const requestOnly = /^lib\/[^/]+\/(data|mutations|loaders)\.ts$/;

const read = (path) => readFileSync(join(root, path), "utf8");

const rules = [
  ["is not named in kebab-case", (path) => !kebab.test(path.split("/").at(-1)) && !givenNames.test(path)],
  ["has a name that says nothing (utils, helpers, common …)", (path) => vagueNames.test(path)],
  [
    "is a barrel: import from the file itself",
    (path) => /(^|\/)index\.tsx?$/.test(path) && !registries.test(path),
  ],
  [`is longer than ${linesAllowed} lines`, (_, text) => text.split("\n").length > linesAllowed],
  [
    'must begin with import "server-only"',
    (path, text) => requestOnly.test(path) && !text.startsWith('import "server-only"'),
  ],
  ["leaves something open (to-do mark)", (_, text) => /\b(TO[D]O|FIX[M]E|XX[X])\b/.test(text)],
  [
    "skips or singles out a test",
    (path, text) =>
      /\.(test|spec|lab)\.tsx?$/.test(path) && /\b(it|test|describe)\.(skip|only|todo)\(/.test(text),
  ],
  ["exports an action that no gate made (lib/account/action.ts, lib/school/action.ts)", hasUngatedAction],
  ["is a signed-in page or route that asks no gate", isUngatedPage],
  ["has a default export that Next does not ask for", (path, text) => hasNeedlessDefault(path, text)],
];

/** What a browser can call of a "use server" module is made by a function that asks first who calls. */
function hasUngatedAction(_, text) {
  if (!text.startsWith('"use server"')) return false;
  const exported = [...text.matchAll(/^export (?!type )(.*)$/gm)].map(([, declaration]) => declaration);
  const gates = "publicForm|userForm|userAction|everywhereForm|schoolForm|schoolAction";
  return exported.some((declaration) => !new RegExp(`^const \\w+ = (${gates})\\b`).test(declaration));
}

const gateCalls = /\b(loadUser|loadUserWith|requireUser|loadSchool|requireSchoolScope|loadWizard)\(/;

function isUngatedPage(path, text) {
  return /^app\/\(console\)\/.*(page\.tsx|route\.tsx?)$/.test(path) && !gateCalls.test(text);
}

/** Pages, layouts, routes and configuration files export their one thing by default; nothing else does. */
function hasNeedlessDefault(path, text) {
  if (!/^(lib|components|cli|server)\//.test(path)) return false;
  return /^export default /m.test(text);
}

function problemsOf(path) {
  const text = read(path);
  return rules.filter(([, breaks]) => breaks(path, text)).map(([words]) => `${path} ${words}`);
}

const files = trackedFiles().filter((path) => codeFile.test(path) && existsSync(join(root, path)));
report("Structure", files.flatMap(problemsOf));
