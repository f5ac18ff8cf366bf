import { expect, vi } from "vitest";
import { bareCommands, renderRecipe } from "@/lib/catalogue/recipes";
import { type PartId, type RecipeParams, recipeParamsSchema } from "@/lib/core/recipe";
import type { Output } from "../lab/command";
import type { Machine } from "../lab/machine";
import type { MailHost } from "./mail-host";

export type RecipeChoice = { remedy: string; platform: string; params: RecipeParams };

/** The text of one part, as the command line prints it for a shell. */
export function partText({ remedy, platform, params }: RecipeChoice, part: PartId): string {
  const rendered = renderRecipe({ remedy, platform, params: recipeParamsSchema.parse(params), lang: "ja" });
  const text = rendered.ok ? bareCommands(rendered.recipe, part) : null;
  if (text === null) throw new Error(`${platform} has no ${part} to run`);
  return text;
}

/** Runs parts verbatim, one shell each, as an administrator pastes them. */
export async function runParts(machine: Machine, choice: RecipeChoice, parts: readonly PartId[]) {
  const outputs: Output[] = [];
  for (const part of parts) {
    const output = await machine.sh(partText(choice, part), 180_000);
    if (output.code !== 0) throw new Error(`${part}: exit ${output.code}\n${output.stdout}${output.stderr}`);
    outputs.push(output);
  }
  return outputs;
}

export const theChange: readonly PartId[] = ["backup", "change", "check", "apply"];

/** What an administrator carries out from top to bottom; `undo` is for another day. */
export const everyPart: readonly PartId[] = [
  ...(["detect", "before", "backup", "change", "check", "arm"] as const),
  ...(["apply", "verify", "disarm", "save"] as const),
];

/** The same as `arm`, with another time to wait. */
export const armFor = (machine: Machine, choice: RecipeChoice, seconds: number) =>
  machine.setUp(`export MAILPATH_SECONDS=${seconds}\n${partText(choice, "arm")}`);

/** Longer than a mail server takes to start again with its new port. */
const armedSeconds = 20;

/** Armed, a mail server's change is gone after a while; disarmed, it stays until `undo`. */
export async function takesBackWhatIsArmed(
  { machine, listening }: MailHost,
  choice: RecipeChoice,
  contents: () => Promise<unknown>,
): Promise<void> {
  const [before, port = 587] = [await contents(), choice.params.port];
  await runParts(machine, choice, ["backup", "change", "check"]);
  await armFor(machine, choice, armedSeconds);
  await runParts(machine, choice, ["apply"]);
  expect(await listening(port)).toBe(true);
  await vi.waitFor(
    async () => {
      expect(await contents()).toEqual(before);
      expect([await listening(port), await listening(25)]).toEqual([false, true]);
      expect(await machine.setUp("ls -A /var/lib/mailpath")).toBe("");
    },
    { timeout: 3 * armedSeconds * 1000, interval: 1_000 },
  );
  await runParts(machine, choice, ["backup", "change", "check", "arm", "apply", "disarm"]);
  const timers = () => machine.setUp("ps -e -o args= | grep -c '/var/lib/mailpath/[a-z_]*[.]undo' || true");
  await vi.waitFor(async () => expect(await timers()).toBe("0\n"), { timeout: 5_000 });
  expect(await listening(port)).toBe(true);
  await runParts(machine, choice, ["undo"]);
  expect(await contents()).toEqual(before);
}
