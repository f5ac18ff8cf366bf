import { hereDocument } from "../quote";
import {
  backupFiles,
  beginMark,
  candidateFunctions,
  endMark,
  forget,
  installFiles,
  restoreFiles,
  withoutOurs,
  workDir,
} from "../shell/files";
import { step } from "../shell/state";
import { armScript, disarmScript, stopTimer } from "../shell/timer";
import type { FilterScripts } from "./filter-recipe";
import type { ForwardKind, ForwardPlan } from "./forward-plan";
import { filterRules, type PfDialect, tagName, translationRules } from "./pf-rules";
import { portChecks } from "./port-checks";

/** The file that the system loads at start: FreeBSD lets its name be chosen. */
const file: Readonly<Record<PfDialect, string>> = {
  freebsd: "$(sysrc -n pf_rules 2>/dev/null || echo /etc/pf.conf)",
  openbsd: "/etc/pf.conf",
};

/** The rules in force that translate, as they were loaded. */
const loaded: Readonly<Record<PfDialect, string>> = {
  freebsd: "pfctl -P -s nat 2>/dev/null || pfctl -s nat",
  openbsd: "pfctl -s rules",
};

/** `school_rule PORT` prints a rule of the school's own that redirects this port; a name stands for its number. */
const schoolRule = (dialect: PfDialect) => `loaded() { ${loaded[dialect]}; }
school_rule() {
  name=$(getent services "$1/tcp" | awk '{ print $1 }')
  loaded | grep -v 'tag mailpath_' | while read -r line; do
    case $line in
      *" rdr-to "*) match=\${line%% rdr-to *} ;;
      rdr*" -> "*) match=\${line%% -> *} ;;
      *) continue ;;
    esac
    case $match in *"proto udp"*) continue ;; esac
    to="\${match##* to } "
    case $to in
      *"port = $1 "*|*"port = \${name:-$1} "*) echo "$line" ;;
      *"port = "*) ;;
      *"port "[0-9]*:[0-9]*)
        range=\${to##*port }
        range=\${range%% *}
        if [ "\${range%:*}" -le "$1" ] && [ "$1" -le "\${range#*:}" ]; then echo "$line"; fi ;;
      *) echo "$line" ;;
    esac
  done | head -n 1 | sed -e 's/ port smtp$/ port 25/' -e 's/ port smtp / port 25 /' \\
    -e 's/-> \\([0-9a-f.:]*\\) port \\([0-9]*\\)/-> \\1:\\2 /' -e 's/rdr-to \\([0-9a-f.:]*\\) port \\([0-9]*\\)/rdr-to \\1:\\2 /'
}`;

/** Our lines between their marks; an empty file where there are none. */
const write = (path: string, lines: readonly string[]) =>
  lines.length === 0
    ? `: >${path}`
    : `cat >${path} ${hereDocument([`# ${beginMark}`, ...lines, `# ${endMark}`].join("\n"))}`;

/** Translation goes before the first filter rule, as FreeBSD demands; the filter's own rules to the end. */
const compose = `awk -v head="$work/head" -v tail="$work/tail" '
function put(file, line) { while ((getline line < file) > 0) print line; close(file) }
!done && !continued && /^[ \\t]*(pass|block|match|anchor|antispoof|load[ \\t]+anchor)([ \\t]|$)/ { put(head); done = 1 }
{ print; continued = /\\\\$/ }
END { if (!done) put(head); put(tail) }' "$work/clean" >"$new"`;

function changeScript(dialect: PfDialect, kind: ForwardKind, plan: ForwardPlan): string {
  return step(`${schoolRule(dialect)}
${candidateFunctions(tagName(kind))}
${withoutOurs()}
candidate "${file[dialect]}"
without_ours "$base" >"$work/clean"
${write('"$work/head"', translationRules(dialect, kind, plan))}
${write('"$work/tail"', filterRules(dialect, kind, plan))}
${compose}
${portChecks(kind, plan, "")}
sed -n '/^# ${beginMark}$/,/^# ${endMark}$/p' "$new"`);
}

const ready = (kind: ForwardKind) => `new=$(ls ${workDir(tagName(kind))}/*.new 2>/dev/null | head -n 1)
[ -n "$new" ] || { echo "Please run the change step first." >&2; exit 1; }`;

const shown = (dialect: PfDialect, kind: ForwardKind) =>
  `{ ${loaded[dialect]}; pfctl -s rules; } | grep '${tagName(kind)}'`;

const undoScript = (dialect: PfDialect, kind: ForwardKind) =>
  step(`${stopTimer(tagName(kind))}
${restoreFiles(tagName(kind))}
if [ -e "$work/loaded" ]; then pfctl -f "${file[dialect]}"; fi
${forget(tagName(kind))}
echo "Everything of ours is taken back."`);

/** The candidate is loaded from its own place, so that a restart brings the school's rules back until they are saved. */
export const pfScripts = (dialect: PfDialect): FilterScripts => ({
  detect: step("uname -sr\npfctl -s info | head -n 1"),
  before: step(`${loaded[dialect]}
pfctl -s rules
sysctl net.inet.ip.forwarding`),
  backup: (kind) => backupFiles(tagName(kind), [file[dialect]]),
  change: (kind, plan) => changeScript(dialect, kind, plan),
  check: (kind) =>
    step(`set +f
${ready(kind)}
pfctl -nf "$new"
echo "The rules are well formed."
if [ "$(sysctl -n net.inet.ip.forwarding)" = 0 ]; then
  echo "Warning: this machine does not forward packets (net.inet.ip.forwarding is 0). Is it the router?" >&2
fi`),
  arm: (kind) => armScript(tagName(kind), undoScript(dialect, kind)),
  apply: (kind) =>
    step(`set +f
${ready(kind)}
pfctl -f "$new"
: >${workDir(tagName(kind))}/loaded
${shown(dialect, kind)}`),
  verify: (kind) => step(shown(dialect, kind)),
  disarm: (kind) => disarmScript(tagName(kind)),
  save: (kind) =>
    step(`${installFiles(tagName(kind))}\necho "Saved: the rules are loaded at the next start as well."`),
  undo: (kind) => undoScript(dialect, kind),
});
