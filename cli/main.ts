import { allow } from "./allow-command";
import { backup, restore } from "./backup";
import { check } from "./check";
import { diagnose } from "./diagnose";
import { doctor } from "./doctor";
import { quote } from "./options";
import { endQuietlyWhenNobodyReads, print } from "./output";
import { probe } from "./probe";
import { recipe } from "./recipe";
import { simulate } from "./simulate";
import { commandNames, helpText, UsageError } from "./usage";

declare const MAILPATH_VERSION: string;

/** Gives the exit status: 0 done, 1 done with a finding other than healthy. */
type Command = (args: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  check,
  diagnose,
  recipe,
  simulate,
  probe,
  allow,
  doctor,
  backup,
  restore,
};

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === "--version" || name === "-v") return say(`${MAILPATH_VERSION}\n`);
  if (name === undefined) throw new UsageError("no command given; see mailpath --help");
  if (name === "--help" || name === "-h" || name === "help") return say(helpText(null));
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined)
    throw new UsageError(`unknown command ${quote(name)}; commands are ${commandNames.join(", ")}`);
  if (args.includes("--help") || args.includes("-h")) return say(helpText(name));
  return command(args);
}

async function say(text: string): Promise<number> {
  await print(text);
  return 0;
}

endQuietlyWhenNobodyReads();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isUsage = error instanceof UsageError;
  const bug = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`mailpath: ${isUsage ? error.message : `a bug of Mailpath: ${bug}`}\n`);
  process.exitCode = 2;
}
