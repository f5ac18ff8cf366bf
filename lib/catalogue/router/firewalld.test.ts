import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RecipeParams, recipeParamsSchema } from "@/lib/core/recipe";
import { sampleValues } from "../recipe-samples";
import { bareCommands, renderRecipe } from "../recipes";

/** Keeps rules as firewalld does: two sets, a rule that is there or is not only warned of. It is no firewall. */
const standIn = `#!/bin/sh
set=runtime
for word; do
  case "$word" in
    --permanent) set=permanent ;;
    --add-rich-rule=*) grep -qxF -- "\${word#*=}" "$STATE/$set" || printf '%s\\n' "\${word#*=}" >>"$STATE/$set" ;;
    --remove-rich-rule=*)
      grep -vxF -- "\${word#*=}" "$STATE/$set" >"$STATE/less"
      mv "$STATE/less" "$STATE/$set" ;;
    --list-rich-rules) cat "$STATE/$set" ;;
    --list-forward-ports) cat "$STATE/ports" ;;
  esac
done
`;

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "firewalld-"));
  writeFileSync(join(dir, "firewall-cmd"), standIn);
  chmodSync(join(dir, "firewall-cmd"), 0o755);
  for (const name of ["runtime", "permanent", "ports"]) writeFileSync(join(dir, name), "");
});
afterEach(() => rmSync(dir, { recursive: true }));

const rulesIn = (name: string) => readFileSync(join(dir, name), "utf8").split("\n").filter(Boolean);
const school = (name: string, rule: string) => writeFileSync(join(dir, name), `${rule}\n`);

function run(part: string, values: RecipeParams = {}) {
  const params = recipeParamsSchema.parse({
    ...sampleValues,
    ports: undefined,
    keep25: "existing",
    ...values,
  });
  const rendered = renderRecipe({ remedy: "router-nat", platform: "firewalld", params, lang: "en" });
  const input = rendered.ok ? bareCommands(rendered.recipe, part) : null;
  if (input === null) throw new Error(`no ${part}`);
  return spawnSync("sh", ["-s"], {
    input,
    encoding: "utf8",
    env: { ...process.env, PATH: `${dir}:${process.env.PATH}`, STATE: dir, HOME: dir },
  });
}

const ours =
  'rule family="ipv4" source address="198.51.100.0/24" forward-port port="587" protocol="tcp" to-port="25" to-addr="192.0.2.10"';

describe("the recipe for firewalld", () => {
  it("adds one rule for good and for now, once however often it is run, and takes both back", () => {
    for (const part of ["backup", "change", "change", "apply", "apply"]) expect(run(part).status).toBe(0);
    expect([rulesIn("permanent"), rulesIn("runtime")]).toEqual([[ours], [ours]]);
    expect(run("undo").status).toBe(0);
    expect([rulesIn("permanent"), rulesIn("runtime")]).toEqual([[], []]);
  });

  it.each([
    [
      "runtime",
      'rule family="ipv4" forward-port port="587" protocol="tcp" to-port="587" to-addr="192.0.2.77"',
    ],
    [
      "permanent",
      'rule family="ipv4" forward-port to-addr="192.0.2.77" to-port="587" protocol="tcp" port="587"',
    ],
    ["ports", "port=587:proto=tcp:toport=25:toaddr=192.0.2.77"],
  ])("changes nothing where the school has a rule for the port: %s", (name, rule) => {
    school(name, rule);
    const { status, stderr } = run("change");
    expect([status, stderr]).toEqual([1, "Nothing was changed: port 587 is in use by a rule of your own\n"]);
    expect(rulesIn("permanent")).toEqual(name === "permanent" ? [rule] : []);
  });

  it("is not stopped by a rule that only leads to the same inside port, and leaves it alone", () => {
    const other =
      'rule family="ipv4" forward-port port="2525" protocol="tcp" to-port="25" to-addr="192.0.2.77"';
    school("permanent", other);
    expect(run("change", { keep25: "add" }).status).toBe(0);
    expect(run("undo", { keep25: "add" }).status).toBe(0);
    expect(rulesIn("permanent")).toEqual([other]);
  });

  it("asks again for a zone that firewalld could not have", () => {
    const params = recipeParamsSchema.parse({ ...sampleValues, wanInterface: "eth0/1" });
    const rendered = renderRecipe({ remedy: "router-nat", platform: "firewalld", params, lang: "en" });
    expect(rendered.ok && rendered.missing).toContain("wanInterface");
  });
});
