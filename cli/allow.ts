import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { addressRangeSchema } from "@/lib/core/recipe";
import { listOf, parseSettings, withSetting } from "@/lib/core/settings-file";
import { quote, readOptions } from "./options";
import { print } from "./output";
import { UsageError } from "./usage";

const options = { data: { type: "string" } } as const;
const setting = "MAILPATH_ALLOW_NETWORKS";

function readSettings(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

/** The file is replaced whole: a full disk leaves the old one. */
function writeSettings(folder: string, file: string, text: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function change(folder: string, range: string): string {
  const file = join(folder, "mailpath.env");
  const before = readSettings(file);
  const allowed = listOf(parseSettings(before)[setting]);
  const all = [...new Set([...allowed, range])];
  if (all.length > allowed.length) writeSettings(folder, file, withSetting(before, setting, all.join(",")));
  return `${setting}=${all.join(",")}  (${file})\n`;
}

/** Run on the dashboard's own host: the web page cannot do this. Takes effect with the next check. */
export async function allow(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions("allow", options, args);
  const [text, ...more] = positionals;
  if (text === undefined || more.length > 0)
    throw new UsageError("allow takes one address range, such as 192.168.0.0/24");
  const range = addressRangeSchema.safeParse(text);
  if (!range.success) throw new UsageError(`${quote(text)}: not an address range such as 192.168.0.0/24`);
  const folder = resolve(values.data ?? (process.env.MAILPATH_DATA || "data"));
  try {
    await print(change(folder, range.data));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new UsageError(`the setting could not be kept: ${said}`);
  }
  return 0;
}
