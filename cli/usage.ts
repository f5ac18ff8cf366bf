/** Bad usage or input: one line that says what, where and how to mend it. Ends the program with 2. */
export class UsageError extends Error {}

const lines: Readonly<Record<string, string>> = {
  check:
    "mailpath check --host HOST [--address IP] [--ports 25,465,587,2525,10025] [--control HOST:PORT]...\n" +
    "                 [--vantage ID] [--place line|server-lan|server|outside] [--line ID]\n" +
    "                 [--kind dashboard|probe|manual] [--timeout MS] [--reply-timeout MS]\n" +
    "                 [--per-host N] [--lang en|ja] [--json]\n" +
    "  mailpath check --targets FILE --json   FILE: a JSON array of {host, port, address?, role?, id?}, - for stdin",
  diagnose:
    "mailpath diagnose --profile FILE --observations FILE... [--mailq FILE] [--maillog FILE]\n" +
    "                    [--server-report FILE] [--lang en|ja] [--json]",
  recipe:
    "mailpath recipe --remedy REMEDY --platform ID [--params FILE] [--lang en|ja] [--part ID] [--json]\n" +
    "  mailpath recipe --list [--lang en|ja] [--json]",
  simulate:
    "mailpath simulate --profile FILE --faults JSON [--remedies JSON] [--seed N] [--lang en|ja] [--json]",
  probe:
    "mailpath probe --url URL [--token-file FILE] [--once]   stays, looks for the dashboard at URL, outgoing only;\n" +
    "                 the token may stand in MAILPATH_PROBE_TOKEN instead",
  allow: "mailpath allow RANGE [--data FOLDER]   lets the dashboard on this host dial addresses of RANGE",
  doctor:
    "mailpath doctor [--outgoing] [--control HOST:PORT]... [--data FOLDER] [--lang en|ja] [--json]\n" +
    "                 what this installation can and cannot do; --outgoing also dials the controls",
  backup:
    "mailpath backup [--to FILE] [--data FOLDER] [--json]   copies the SQLite file, also while Mailpath runs",
  restore:
    "mailpath restore FILE [--data FOLDER] [--json]   puts a backup in the database's place; Mailpath must be stopped",
};

export const commandNames = Object.keys(lines);

export function helpText(command: string | null): string {
  const shown = command === null ? Object.values(lines) : [lines[command] ?? ""];
  const usage = shown.map((line) => `  ${line}`).join("\n");
  return `Finds where a school's mail is stopped on its way, and how to repair it.\n\nUsage:\n${usage}\n
Exit status: 0 done, 1 done with a finding other than healthy, 2 bad usage or input.\n`;
}
