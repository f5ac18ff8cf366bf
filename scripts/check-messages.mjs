// Both languages say the same things: same files, same keys, same placeholders.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";
import { report } from "./tracked-files.mjs";

const languages = ["en", "ja"];
const folder = (language) => join(root, "messages", language);

/** `{ "setup.title": "…" }` of nested objects. */
function flat(value, path = "") {
  if (typeof value === "string") return { [path]: value };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => flat(inner, path ? `${path}.${key}` : key)),
  );
}

/** Names of ICU arguments and of tags for rich text, sorted. Words inside plural branches are no names. */
function placeholders(text) {
  const named = [...text.matchAll(/\{\s*([A-Za-z]\w*)\s*[,}]/g)].map(([, name]) => name);
  const tags = [...text.matchAll(/<([a-z]\w*)>/gi)].map(([, name]) => `<${name}>`);
  return [...new Set([...named, ...tags])].sort().join(" ");
}

function problemsOf(file) {
  const [left, right] = languages.map((language) =>
    flat(JSON.parse(readFileSync(join(folder(language), file), "utf8"))),
  );
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return keys.flatMap((key) => {
    if (left[key] === undefined || right[key] === undefined)
      return [`${file}: ${key} is missing in ${left[key] === undefined ? languages[0] : languages[1]}`];
    if (left[key].trim() === "" || right[key].trim() === "") return [`${file}: ${key} is empty`];
    const [a, b] = [placeholders(left[key]), placeholders(right[key])];
    return a === b ? [] : [`${file}: ${key} has {${a}} in ${languages[0]} and {${b}} in ${languages[1]}`];
  });
}

const [first, second] = languages.map((language) =>
  readdirSync(folder(language)).filter((name) => name.endsWith(".json")),
);
const both = first.filter((file) => second.includes(file));
const lonely = [...first, ...second]
  .filter((file) => !both.includes(file))
  .map((file) => `${file} is there in one language only`);
report("Messages", [...lonely, ...both.flatMap(problemsOf)]);
