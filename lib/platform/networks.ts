import { addressRangeSchema } from "@/lib/core/recipe";
import { listOf } from "@/lib/core/settings-file";
import { env, readSettingsFile } from "./env";
import { log } from "./log";

/**
 * Special-purpose ranges the operator allows the dashboard to dial, for `mayDial` of lib/core/address.
 * The file is read at every call, so that `mailpath allow` takes effect without a restart.
 */
export function allowedNetworks(): string[] {
  const { allowNetworks, dataFolder } = env();
  const fromFile = listOf(readSettingsFile(dataFolder).MAILPATH_ALLOW_NETWORKS).flatMap(validRange);
  return [...new Set([...allowNetworks, ...fromFile])];
}

function validRange(text: string): string[] {
  const parsed = addressRangeSchema.safeParse(text);
  if (parsed.success) return [parsed.data];
  log().warn({ setting: "MAILPATH_ALLOW_NETWORKS", value: text }, "not an address range: left out");
  return [];
}
