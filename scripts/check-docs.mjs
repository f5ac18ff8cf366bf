// A path that a document names in backticks must exist; so must the target of a relative link.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { root } from "./run.mjs";
import { report, trackedFiles } from "./tracked-files.mjs";

const top = new Set([
  "app",
  "cli",
  "components",
  "docs",
  "e2e",
  "i18n",
  "lib",
  "messages",
  "prisma",
  "public",
  "scripts",
  "server",
]);
const isPath = (text) => /^[\w.@/[\]()-]+$/.test(text) && text.includes("/") && top.has(text.split("/")[0]);

function problemsOf(document) {
  const text = readFileSync(join(root, document), "utf8");
  const named = [...text.matchAll(/`([^`\n]+)`/g)].map(([, inner]) => inner).filter(isPath);
  const linked = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target]) => target)
    .filter((target) => !/^[a-z]+:/i.test(target))
    .map((target) => normalize(join(dirname(document), target)));
  return [...new Set([...named, ...linked])]
    .filter((path) => !existsSync(join(root, path)))
    .map((path) => `${document} names ${path}, which is not there`);
}

/** The status names what is still to come. */
const isJudged = (path) => path.endsWith(".md") && path !== "docs/status.md" && existsSync(join(root, path));
const documents = trackedFiles().filter(isJudged);
report("Documents", documents.flatMap(problemsOf));
