import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Locale, locales } from "@/lib/core/locale";
import { printable } from "@/lib/core/text";
import { UsageError } from "./usage";

type OptionsConfig = NonNullable<ParseArgsConfig["options"]>;

type Options<T extends OptionsConfig> = ReturnType<typeof parse<T>>;

const parse = <T extends OptionsConfig>(options: T, args: readonly string[]) =>
  parseArgs({ args: [...args], options, strict: true, allowPositionals: true, tokens: true });

/** A command's options; whatever it does not know is refused in one line. */
export function readOptions<T extends OptionsConfig>(command: string, options: T, args: readonly string[]) {
  try {
    const parsed = parse(options, args);
    return { ...parsed, inOrder: (option: string) => listOf(command, option, parsed.tokens) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const said = error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? "") : String(error);
    throw new UsageError(`${said}; see mailpath ${command} --help`);
  }
}

/** All values of a list option, in order: `--files a b --files c` gives three. Other bare arguments are refused. */
function listOf(command: string, option: string, tokens: Options<OptionsConfig>["tokens"]): string[] {
  let isOpen = false;
  return tokens.flatMap((token) => {
    if (token.kind === "option") isOpen = token.name === option;
    if (token.kind === "option" && isOpen) return token.value ?? [];
    if (token.kind !== "positional") return [];
    if (isOpen) return token.value;
    throw new UsageError(`unexpected argument ${quote(token.value)}; see mailpath ${command} --help`);
  });
}

export function refusePositionals(command: string, positionals: readonly string[]): void {
  if (positionals.length === 0) return;
  throw new UsageError(`unexpected argument ${quote(positionals[0] ?? "")}; see mailpath ${command} --help`);
}

/** A value as it was given, safe to print. */
export const quote = (text: string): string => `"${printable(text, 80)}"`;

export function oneOf<T extends string>(option: string, allowed: readonly T[], value: string): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new UsageError(`--${option} ${quote(value)}: must be one of ${allowed.join(", ")}`);
}

export const langOf = (value: string | undefined): Locale =>
  value === undefined ? "en" : oneOf("lang", locales, value);

/** A wait in milliseconds, from 1 to ten minutes. */
export function milliseconds(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d{1,6}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= 600_000) return number;
  throw new UsageError(`--${option} ${quote(value)}: must be milliseconds from 1 to 600000`);
}

/** How many at once, from 1 to 1000. */
export function countOf(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= 1_000) return number;
  throw new UsageError(`--${option} ${quote(value)}: must be a number from 1 to 1000`);
}
