import { allowNetwork } from "./allow";
import { requireDataFolder } from "./installation";
import { readOptions } from "./options";
import { print } from "./output";
import { UsageError } from "./usage";

const options = { data: { type: "string" } } as const;

function kept(folder: string, range: string) {
  try {
    return allowNetwork(folder, range);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new UsageError(`the setting could not be kept: ${said}`);
  }
}

/** Run on the dashboard's own host, since the web page must not do this; it holds from the next check on. */
export async function allow(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions("allow", options, args);
  const [range, ...more] = positionals;
  if (range === undefined || more.length > 0)
    throw new UsageError("allow takes one address range, such as 192.168.0.0/24");
  const allowed = kept(requireDataFolder(values.data), range);
  if (!allowed.ok) throw new UsageError(allowed.problem);
  await print(`${allowed.file}: MAILPATH_ALLOW_NETWORKS=${allowed.ranges.join(",")}\n`);
  return 0;
}
