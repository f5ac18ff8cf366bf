import type { RecipeParams } from "@/lib/core/recipe";
import { hereDocument, shellQuote } from "../quote";
import { freshName, stateDir, step } from "../shell/state";
import { armScript, disarmScript, stopTimer } from "../shell/timer";
import type { ForwardKind, ForwardPlan } from "./forward-plan";
import { acceptRules, chainNames, toolOf, translationRules } from "./iptables-rules";
import { portChecks } from "./port-checks";

const nameOf = (kind: ForwardKind) => `iptables_${kind}`;
const candidate = (kind: ForwardKind) => `${stateDir}/${nameOf(kind)}.rules`;

/** `school_rule PORT` prints a rule of the school's own that translates this port coming in from outside. */
const schoolRule = (kind: ForwardKind, plan: ForwardPlan) => `school_rule() {
  ${toolOf(plan)}-save 2>/dev/null | while read -r line; do
    case $line in
      "-A MAILPATH_${kind.toUpperCase()}_"*) continue ;;
      *" -p udp "*) continue ;;
      *"-j DNAT"*|*"-j REDIRECT"*) ;;
      *) continue ;;
    esac
${
  plan.wanInterface === null
    ? ""
    : `    case $line in
      *"! -i "*|*" -i "*"+ "*|*" -i ${plan.wanInterface} "*) ;;
      *" -i "*) continue ;;
    esac
`
}    case $line in
      *"--dport "*|*"--dports "*) ;;
      *"--match-set "*) continue ;;
      *) echo "$line"; continue ;;
    esac
    ports=\${line#*--dport}
    ports=\${ports#s}
    ports=\${ports# }
    for word in $(printf '%s' "\${ports%% *}" | tr ',' ' '); do
      case $word in
        "$1") echo "$line" ;;
        *:*) if [ "\${word%:*}" -le "$1" ] && [ "$1" -le "\${word#*:}" ]; then echo "$line"; fi ;;
      esac
    done
  done | head -n 1
}`;

export const backupScript = (kind: ForwardKind): string =>
  step(`${freshName}
for tool in iptables ip6tables; do
  command -v $tool-save >/dev/null || continue
  latest=$(ls -t /var/backups/mailpath | grep "^${nameOf(kind)}\\.$tool\\." | head -n 1 || true)
  new=$(fresh ${nameOf(kind)}.$tool)
  $tool-save | grep -v '^#' | sed 's/\\[[0-9]*:[0-9]*\\]/[0:0]/' >"$new" || true
  if [ -n "$latest" ] && cmp -s "$new" "/var/backups/mailpath/$latest"; then
    rm -f "$new"
    echo "Nothing has changed since /var/backups/mailpath/$latest"
  else
    echo "Kept: $new"
  fi
done`);

/** A name that no chain of this machine has means the usual one: nft spells it in small letters. */
const chosenChain = (plan: ForwardPlan, params: RecipeParams) =>
  params.filterChain === undefined
    ? "chain=FORWARD"
    : `chain=${shellQuote(params.filterChain)}
${toolOf(plan)} -n -L "$chain" >/dev/null 2>&1 || chain=FORWARD`;

export function changeScript(kind: ForwardKind, plan: ForwardPlan, params: RecipeParams): string {
  const chains = chainNames(kind);
  const rules = `*nat
:${chains.before} - [0:0]
:${chains.after} - [0:0]
${translationRules(kind, plan).join("\n")}
COMMIT
*filter
:${chains.forward} - [0:0]
${acceptRules(kind, plan).join("\n")}
COMMIT`;
  return step(`${schoolRule(kind, plan)}
${chosenChain(plan, params)}
mkdir -p ${stateDir}
new=${candidate(kind)}.new
cat >"$new" ${hereDocument(rules)}
${portChecks(kind, plan, " -j DNAT .* ")}
sed 's/ # port [0-9]*$//' "$new" >${candidate(kind)}
rm -f "$new"
echo "${toolOf(plan)} $chain" >${candidate(kind)}.chain
cat ${candidate(kind)}`);
}

/** One batch: our chains anew, and the jumps to them where they are not yet. Ours comes last in nat, so the school's rules win. */
const batch = (kind: ForwardKind) => {
  const chains = chainNames(kind);
  return `[ -f ${candidate(kind)}.chain ] || { echo "Please run the change step first." >&2; exit 1; }
read -r tool chain <${candidate(kind)}.chain
jumps() {
  [ "$1" = nat ] || { $tool -C "$chain" -j ${chains.forward} 2>/dev/null || echo "-I $chain 1 -j ${chains.forward}"; return 0; }
  $tool -t nat -C PREROUTING -j ${chains.before} 2>/dev/null || echo "-A PREROUTING -j ${chains.before}"
  $tool -t nat -C POSTROUTING -j ${chains.after} 2>/dev/null || echo "-I POSTROUTING 1 -j ${chains.after}"
}
with_jumps() {
  table=
  while IFS= read -r line; do
    case $line in
      "*"*) table=\${line#?} ;;
      COMMIT) jumps $table ;;
    esac
    printf '%s\\n' "$line"
  done <${candidate(kind)}
}`;
};

export const checkScript = (kind: ForwardKind): string =>
  step(`${batch(kind)}
with_jumps >${candidate(kind)}.batch
$tool-restore --noflush --test ${candidate(kind)}.batch
rm -f ${candidate(kind)}.batch
echo "The rules are well formed."
if [ "$(cat /proc/sys/net/ipv4/ip_forward)" = 0 ]; then
  echo "Warning: this machine does not forward packets (net.ipv4.ip_forward is 0). Is it the router?" >&2
fi`);

export const applyScript = (kind: ForwardKind): string =>
  step(`${batch(kind)}
if [ ! -e ${stateDir}/${nameOf(kind)}.tables ]; then
  $tool-save | grep '^[*]' >${stateDir}/${nameOf(kind)}.tables || true
fi
with_jumps >${candidate(kind)}.batch
$tool-restore --noflush ${candidate(kind)}.batch
rm -f ${candidate(kind)}.batch
$tool-save | grep MAILPATH`);

export const verifyScript = (kind: ForwardKind): string => {
  const chains = chainNames(kind);
  return step(`for tool in iptables ip6tables; do
  $tool -t nat -n -v -L ${chains.before} 2>/dev/null || continue
  $tool -t nat -n -v -L ${chains.after}
  $tool -n -v -L ${chains.forward}
done`);
};

/** Takes what `save` put into the file that is read at start out again, byte for byte, and nothing else. */
const unsave = (
  kind: ForwardKind,
) => `for file in /etc/iptables/rules.v4 /etc/iptables/rules.v6 /etc/sysconfig/iptables /etc/sysconfig/ip6tables; do
  [ -f "$file" ] && grep -q 'MAILPATH_${kind.toUpperCase()}_' "$file" || continue
  grep -v 'MAILPATH_${kind.toUpperCase()}_' "$file" >"$file.mailpath" || true
  cat "$file.mailpath" >"$file"
  rm -f "$file.mailpath"
done`;

export const saveScript = (kind: ForwardKind): string =>
  step(`${freshName}
${batch(kind)}
file=
case $tool in iptables) version=4 ;; *) version=6 ;; esac
for path in /etc/iptables/rules.v$version /etc/sysconfig/$tool; do
  if [ -z "$file" ] && [ -f "$path" ]; then file=$path; fi
done
if [ -z "$file" ]; then
  echo "No /etc/iptables/rules.v$version here: this machine loads its rules in another way (Debian: package iptables-persistent). Nothing was saved." >&2
  exit 1
fi
grep -q '^[*]nat' "$file" && grep -q '^[*]filter' "$file" || {
  echo "$file has no section for nat or filter, so it does not hold this machine's rules. Nothing was saved." >&2
  exit 1
}
new=${candidate(kind)}.save
table=
grep -v 'MAILPATH_${kind.toUpperCase()}_' "$file" | while IFS= read -r line; do
  case $line in
    "*"*) table=\${line#?} ;;
    COMMIT)
      sed -n "/^[*]$table\\$/,/^COMMIT\\$/{ /^[*]/d; /^COMMIT\\$/d; p; }" ${candidate(kind)}
      case $table in
        nat) printf '%s\\n' "-A PREROUTING -j ${chainNames(kind).before}" "-I POSTROUTING 1 -j ${chainNames(kind).after}" ;;
        filter) echo "-I $chain 1 -j ${chainNames(kind).forward}" ;;
      esac ;;
  esac
  printf '%s\\n' "$line"
done >"$new"
if unshare -n true 2>/dev/null; then unshare -n $tool-restore "$new"; else $tool-restore --test "$new"; fi
kept=$(fresh "$(basename "$file")")
cp -p "$file" "$kept"
echo "Kept: $kept"
cat "$new" >"$file"
rm -f "$new"
echo "Saved: $file"
if [ -d /run/systemd/system ] && ! systemctl is-enabled --quiet netfilter-persistent 2>/dev/null; then
  echo "Note: netfilter-persistent is not enabled; check that your system loads $file at start."
fi`);

export const undoScript = (kind: ForwardKind): string => {
  const chains = chainNames(kind);
  return step(`${stopTimer(nameOf(kind))}
drop_jumps() {
  $tool-save -t "$1" 2>/dev/null | grep -E -- '^-A .* -j (${chains.before}|${chains.after}|${chains.forward})$' |
    while read -r add chain rest; do $tool -t "$1" -D "$chain" $rest; done
}
drop_chain() {
  if $tool -t "$1" -n -L "$2" >/dev/null 2>&1; then
    $tool -t "$1" -F "$2"
    $tool -t "$1" -X "$2"
  fi
}
for tool in iptables ip6tables; do
  command -v $tool-save >/dev/null || continue
  tables=$($tool-save 2>/dev/null | grep '^[*]' || true)
  case $tables in *nat*)
    drop_jumps nat
    drop_chain nat ${chains.before}
    drop_chain nat ${chains.after} ;;
  esac
  case $tables in *filter*)
    drop_jumps filter
    drop_chain filter ${chains.forward} ;;
  esac
done
if [ -e ${stateDir}/${nameOf(kind)}.tables ]; then
  read -r tool chain <${candidate(kind)}.chain
  case $tool in iptables) family=ip ;; *) family=ip6 ;; esac
  for table in nat filter; do
    grep -q "^[*]$table$" ${stateDir}/${nameOf(kind)}.tables && continue
    $tool --version | grep -q nf_tables || continue
    $tool-save -t $table | grep -q '^-A' || nft delete table $family $table 2>/dev/null || true
  done
fi
${unsave(kind)}
rm -f ${["", ".new", ".chain", ".batch", ".save"].map((end) => candidate(kind) + end).join(" ")}
rm -f ${stateDir}/${nameOf(kind)}.tables ${stateDir}/${nameOf(kind)}.undo
echo "Everything of ours is taken back."`);
};

export const arm = (kind: ForwardKind): string => armScript(nameOf(kind), undoScript(kind));
export const disarm = (kind: ForwardKind): string => disarmScript(nameOf(kind));
