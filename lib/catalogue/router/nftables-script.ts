import type { RecipeParams } from "@/lib/core/recipe";
import { hereDocument, nftQuote, shellQuote } from "../quote";
import { freshName, stateDir, step } from "../shell/state";
import { armScript, disarmScript, stopTimer } from "../shell/timer";
import type { ForwardKind, ForwardPlan } from "./forward-plan";
import { acceptRules, tableFamilies, tableName, tableText } from "./nftables-rules";
import { portChecks } from "./port-checks";

const candidate = (kind: ForwardKind) => `${stateDir}/${tableName(kind)}.nft`;
const savedDir = "/etc/mailpath";
const saved = (kind: ForwardKind) => `${savedDir}/${tableName(kind)}.nft`;

/** `ours` prints statements that remove everything of ours; together with new ones in one batch that is a replacement. */
const ours = (kind: ForwardKind) => `ours() {
${tableFamilies.map((family) => `  echo "add table ${family} ${tableName(kind)}"\n  echo "delete table ${family} ${tableName(kind)}"`).join("\n")}
  nft -a list ruleset | while read -r line; do
    case $line in
      "table "*) set -- $line; table="$2 $3" ;;
      "chain "*) set -- $line; chain=$2 ;;
      *'comment "${tableName(kind)}" # handle '*) echo "delete rule $table $chain handle \${line##* }" ;;
    esac
  done
}`;

/** `school_rule PORT` prints a rule of the school's own that translates this port coming in from outside. */
const schoolRule = (kind: ForwardKind, wanInterface: string | null) => `school_rule() {
  nft list ruleset | while read -r line; do
    case $line in
      "table "*) set -- "$1" $line; table=$4; continue ;;
      *"dnat to "*|*"dnat ip"*" to "*|*redirect*) ;;
      *) continue ;;
    esac
    [ "$table" != ${tableName(kind)} ] || continue
${
  wanInterface === null
    ? ""
    : `    case $line in
      *iif*' != '*) ;;
      *iif*${shellQuote(nftQuote(wanInterface))}*|*iif*'*"'*) ;;
      *iif*) continue ;;
    esac
`
}    case $line in
      *"udp dport "*) continue ;;
      *"dport @"*|*"dport map "*|*"dport vmap "*) continue ;;
      *"dport "*) ;;
      *) echo "$line"; continue ;;
    esac
    for word in $(printf '%s' "\${line#*dport }" | tr '{},' '   '); do
      case $word in
        "$1") echo "$line" ;;
        [0-9]*-[0-9]*) if [ "\${word%-*}" -le "$1" ] && [ "$1" -le "\${word#*-}" ]; then echo "$line"; fi ;;
        [0-9]*) ;;
        *) break ;;
      esac
    done
  done | head -n 1
}`;

/** `chains` prints the chains through which forwarded packets of this family pass. */
const allChains = (plan: ForwardPlan) => `chains() {
  nft list chains | while read -r first second third rest; do
    case $first in
      table) table="$second $third" ;;
      chain) chain=$second ;;
      type)
        case "$table $second $third $rest" in
          "inet "*" filter hook forward "*|"${plan.family === 6 ? "ip6" : "ip"} "*" filter hook forward "*) echo "$table $chain" ;;
        esac ;;
    esac
  done
}`;

/** Named by the person: that chain or a refusal. Not named: the usual one, else every chain that forwarded packets pass. */
function chosenChains(params: RecipeParams): string {
  const table = params.filterTable ?? "inet filter";
  const full = /^(ip|ip6|inet) /.test(table) ? table : `ip ${table}`;
  const chain = `${full} ${params.filterChain ?? "forward"}`;
  const named = params.filterTable !== undefined || params.filterChain !== undefined;
  const otherwise = named
    ? `echo "There is no chain ${chain}; forwarded packets pass these:" >&2\n  chains >&2\n  exit 1`
    : `targets=$(chains)`;
  return `if nft list chain ${chain} >/dev/null 2>&1; then
  targets=${shellQuote(chain)}
else
  ${otherwise}
fi`;
}

export const backupScript = (kind: ForwardKind): string =>
  step(`${freshName}
latest=$(ls -t /var/backups/mailpath 2>/dev/null | grep '^${tableName(kind)}\\.nft\\.' | head -n 1 || true)
new=$(fresh ${tableName(kind)}.nft)
nft -s list ruleset >"$new"
if [ -n "$latest" ] && cmp -s "$new" "/var/backups/mailpath/$latest"; then
  rm -f "$new"
  echo "Nothing has changed since /var/backups/mailpath/$latest"
else
  echo "Kept: $new"
fi`);

export function changeScript(kind: ForwardKind, plan: ForwardPlan, params: RecipeParams): string {
  const rules = acceptRules(kind, plan);
  return step(`${schoolRule(kind, plan.wanInterface)}
${allChains(plan)}
${chosenChains(params)}
mkdir -p ${stateDir}
new=${candidate(kind)}.new
cat >"$new" ${hereDocument(tableText(kind, plan))}
printf '%s\\n' "$targets" | while read -r chain; do
  [ -z "$chain" ] || sed "s/^/insert rule $chain /" >>"$new" ${hereDocument(rules.join("\n"))}
done
${portChecks(kind, plan, " dnat to .* ")}
mv "$new" ${candidate(kind)}
cat ${candidate(kind)}`);
}

const batch = (kind: ForwardKind) => `${ours(kind)}
[ -f ${candidate(kind)} ] || { echo "Please run the change step first." >&2; exit 1; }
batch=${candidate(kind)}.batch
{ ours; cat ${candidate(kind)}; } >"$batch"`;

export const checkScript = (kind: ForwardKind): string =>
  step(`${batch(kind)}
nft -c -f "$batch"
rm -f "$batch"
echo "The rules are well formed."
if [ "$(cat /proc/sys/net/ipv4/ip_forward)" = 0 ]; then
  echo "Warning: this machine does not forward packets (net.ipv4.ip_forward is 0). Is it the router?" >&2
fi`);

export const applyScript = (kind: ForwardKind): string =>
  step(`${batch(kind)}
nft -f "$batch"
rm -f "$batch"
nft list ruleset | grep -A 12 'table .* ${tableName(kind)} {'
nft list ruleset | grep 'comment "${tableName(kind)}"' || true`);

export const verifyScript = (kind: ForwardKind): string =>
  step(`nft list ruleset | grep -A 12 'table .* ${tableName(kind)} {'
nft -a list ruleset | grep 'comment "${tableName(kind)}"' || echo "No packet filter had to be opened."`);

const configurationFile = `conf=
for file in /etc/nftables.conf /etc/sysconfig/nftables.conf; do
  if [ -z "$conf" ] && [ -f "$file" ]; then conf=$file; fi
done`;

const includeLine = (kind: ForwardKind) => `include "${saved(kind)}"`;
const newlineMark = "# mailpath: the line above had no end";

/** Takes our line out of the file that is read at start, byte for byte, and removes our own file. */
const unsave = (kind: ForwardKind) => `${configurationFile}
if [ -n "$conf" ] && grep -qxF '${includeLine(kind)}' "$conf"; then
  grep -vxF '${includeLine(kind)}' "$conf" >"$conf.mailpath" || true
  if [ "$(tail -n 1 "$conf.mailpath")" = '${newlineMark}' ]; then
    printf '%s' "$(sed '$d' "$conf.mailpath")" >"$conf.mailpath2"
    cat "$conf.mailpath2" >"$conf"
    rm -f "$conf.mailpath2"
  else
    cat "$conf.mailpath" >"$conf"
  fi
  rm -f "$conf.mailpath"
fi
rm -f ${saved(kind)}
rmdir ${savedDir} 2>/dev/null || true`;

/** Loaded for trial into an empty network namespace of its own, which is what a restart will find. */
const trial = `trial() {
  if unshare -n true 2>/dev/null; then unshare -n nft -f "$1"; else nft -c -f "$1"; fi
}`;

export const saveScript = (kind: ForwardKind): string =>
  step(`${freshName}
${trial}
${configurationFile}
[ -f ${candidate(kind)} ] || { echo "Please run the change and apply steps first." >&2; exit 1; }
if [ -z "$conf" ]; then
  echo "No /etc/nftables.conf here: this machine loads its rules in another way. Let it load ${candidate(kind)} after them." >&2
  exit 1
fi
if trial "$conf" 2>/dev/null; then
  again() { trial "$conf"; }
else
  again() { nft -c -f "$conf"; }
fi
mkdir -p ${savedDir}
{
  head -n 1 ${candidate(kind)} | sed 's/^table \\(.*\\) {/add table \\1/; p; s/^add/delete/'
  cat ${candidate(kind)}
} >${saved(kind)}
chmod 755 ${savedDir}
if ! grep -qxF '${includeLine(kind)}' "$conf"; then
  kept=$(fresh nftables.conf)
  cp -p "$conf" "$kept"
  echo "Kept: $kept"
  if [ -n "$(tail -c 1 "$conf")" ]; then printf '\\n%s\\n' '${newlineMark}' >>"$conf"; fi
  echo '${includeLine(kind)}' >>"$conf"
fi
if ! again; then
  ${unsave(kind).replaceAll("\n", "\n  ")}
  echo "Not saved: $conf does not make the chain that the rule goes into, so a restart would load nothing. Your file is as it was." >&2
  exit 1
fi
echo "Saved: $conf loads ${saved(kind)}"
if [ -d /run/systemd/system ] && ! systemctl is-enabled --quiet nftables; then
  echo "Note: the nftables service is not enabled, so $conf is not read at start (systemctl enable nftables)."
fi`);

export const undoScript = (kind: ForwardKind): string =>
  step(`${stopTimer(tableName(kind))}
${ours(kind)}
batch=$(ours)
printf '%s\\n' "$batch" | nft -f -
${unsave(kind)}
rm -f ${["", ".new", ".batch"].map((end) => candidate(kind) + end).join(" ")} ${stateDir}/${tableName(kind)}.undo
echo "Everything of ours is taken back."`);

export const arm = (kind: ForwardKind): string => armScript(tableName(kind), undoScript(kind));
export const disarm = (kind: ForwardKind): string => disarmScript(tableName(kind));
