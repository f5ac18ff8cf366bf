import { smtpPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import { newPorts } from "../new-ports";
import { backupDir, freshName, stateDir, step } from "../shell/state";
import { armScript, disarmScript, stopTimer } from "../shell/timer";

const name = "mailpath_ipfw";
const work = `${stateDir}/${name}`;

const portsOf = (params: RecipeParams) => [
  ...newPorts(params),
  ...(params.keep25 === "add" ? [smtpPort] : []),
];

/** The redirect as ipfw(8) writes it; 25 takes no limit, since the world's mail arrives there. */
function redirect({ serverLanAddress, allowFrom }: RecipeParams, port: number): string {
  const remote = port !== smtpPort && allowFrom ? ` ${allowFrom.split("/")[0]}` : "";
  return `redirect_port tcp ${serverLanAddress}:${smtpPort} ${port}${remote}`;
}

/** The filter's rule goes by its comment, so that a rule of the school's under the number stays. */
const accept = ({ serverLanAddress, wanInterface }: RecipeParams) =>
  `allow tcp from any to ${serverLanAddress} ${smtpPort} in via ${wanInterface} setup keep-state // mailpath`;

/** `strip` takes what we have recorded out of `line`; the system shows a translation as the command that makes it. */
const strip = `strip() {
  line="$line "
  [ -e ${work}/added ] || : >${work}/added
  while read -r token; do
    case $line in *" $token "*) line="\${line%%" $token "*} \${line#*" $token "}" ;; esac
  done <${work}/added
  line=\${line% }
}`;

/** \`taken PORT\` prints a redirect of the school's own for this port. */
const taken = `taken() {
  wanted=$1
  set -- $line
  while [ $# -ge 4 ]; do
    if [ "$1 $2" = "redirect_port tcp" ]; then
      ports=\${4##*:}
      if [ "\${ports%-*}" -le "$wanted" ] && [ "$wanted" -le "\${ports#*-}" ]; then
        echo "$1 $2 $3 $4"
        return
      fi
    fi
    shift
  done
}`;

const show = (wanInterface: string) =>
  `ipfw nat show config | grep -E '^ipfw nat [0-9]+ config if ${wanInterface}( |$)' | head -n 1 || true`;

export const ipfwChange = (params: RecipeParams): string =>
  step(`mkdir -p ${work}
${strip}
${taken}
line=$(${show(params.wanInterface ?? "")})
if [ -z "$line" ]; then
  echo "Nothing was changed: ipfw translates nothing on ${params.wanInterface} (ipfw nat show config)." >&2
  exit 1
fi
strip
printf '%s\\n' "$line" >${work}/base
: >${work}/added.new
new=$line
add() {
  rule=$(taken "$1")
  case "$1:$rule" in
    *:) new="$new $2"; printf '%s\\n' "$2" >>${work}/added.new ;;
    ${smtpPort}:*) echo "25 is forwarded already; that rule stays as it is: $rule" ;;
    *:"redirect_port tcp ${params.serverLanAddress}:${smtpPort} "*) echo "Port $1 is forwarded already; that rule stays as it is: $rule" ;;
    *)
      echo "Nothing was changed: port $1 is in use by a rule of your own: $rule" >&2
      exit 1 ;;
  esac
}
${portsOf(params)
  .map((port) => `add ${port} "${redirect(params, port)}"`)
  .join("\n")}
rm -f ${work}/filter ${work}/number
${params.filterNumber === undefined ? "" : `${filterLines(params, params.filterNumber)}\n`}mv ${work}/added.new ${work}/added
printf '%s\\n' "$new" >${work}/new
cat ${work}/new`);

const filterLines = (
  params: RecipeParams,
  number: number,
) => `if ipfw list ${number} 2>/dev/null | grep -v '// mailpath'; then
  echo "Nothing was changed: the filter's number ${number} is in use by a rule of your own." >&2
  exit 1
fi
echo ${number} >${work}/number
echo "ipfw -q add ${number} ${accept(params)}" >${work}/filter
cat ${work}/filter`;

const ready = `[ -e ${work}/new ] || { echo "Please run the change step first." >&2; exit 1; }
wan=$(sed 's/.* config if \\([^ ]*\\).*/\\1/' ${work}/base)
line=$(ipfw nat show config | grep -E "^ipfw nat [0-9]+ config if $wan( |\\$)" | head -n 1)
strip
if [ "$line" != "$(cat ${work}/base)" ]; then
  echo "The translation has been changed since; please run the change step again." >&2
  exit 1
fi`;

const check = step(`${strip}
${ready}
cat ${work}/new
sysctl net.inet.ip.fw.one_pass
if [ "$(sysctl -n net.inet.ip.forwarding)" = 0 ]; then
  echo "Warning: this machine does not forward packets (net.inet.ip.forwarding is 0). Is it the router?" >&2
fi`);

const shown = "ipfw nat show config\nipfw list | grep '// mailpath' || true";

const apply = step(`${strip}
${ready}
sh ${work}/new
if [ -e ${work}/filter ] && ! ipfw list "$(cat ${work}/number)" 2>/dev/null | grep -q '// mailpath'; then sh ${work}/filter; fi
${shown}`);

const save = step(`${strip}
[ -e ${work}/new ] || { echo "Please run the change step first." >&2; exit 1; }
case $(sysrc -n firewall_nat_enable 2>/dev/null || true) in
  [Yy][Ee][Ss]) ;;
  *)
    echo "Not saved: another file of yours sets up the translation. Put this there:" >&2
    cat ${work}/added >&2
    exit 1 ;;
esac
flags=" $(sysrc -n firewall_nat_flags 2>/dev/null || true) "
while read -r token; do
  case $flags in *" $token "*) ;; *) flags="$flags$token " ;; esac
done <${work}/added
flags=\${flags# }
sysrc firewall_nat_flags="\${flags% }"
: >${work}/saved
echo "Saved: firewall_nat_flags in rc.conf"
if [ -e ${work}/filter ]; then
  echo "Note: put the filter's rule into the script that sets up ipfw:"
  cat ${work}/filter
fi`);

const undo = step(`${stopTimer(name)}
${strip}
if [ -e ${work}/base ]; then
  wan=$(sed 's/.* config if \\([^ ]*\\).*/\\1/' ${work}/base)
  line=$(ipfw nat show config | grep -E "^ipfw nat [0-9]+ config if $wan( |\\$)" | head -n 1 || true)
  now=$line
  strip
  if [ "$line" != "$now" ]; then
    printf '%s\\n' "$line" >${work}/back
    sh ${work}/back
  fi
  if [ -e ${work}/number ] && ipfw list "$(cat ${work}/number)" 2>/dev/null | grep -q '// mailpath'; then
    ipfw -q delete "$(cat ${work}/number)"
  fi
  if [ -e ${work}/saved ]; then
    line=" $(sysrc -n firewall_nat_flags)"
    strip
    sysrc firewall_nat_flags="\${line# }"
  fi
fi
rm -rf ${work}
echo "Everything of ours is taken back."`);

/** Every part but the change, which alone depends on the school's values. */
export const ipfwScripts = {
  detect: step("uname -sr\nipfw nat show config"),
  before: step("ipfw nat show config\nipfw list\nsysrc -a | grep -E '^(firewall|natd)_' || true"),
  backup: step(`${freshName}
new=$(fresh ipfw)
{ ipfw nat show config; ipfw list; sysrc -a | grep -E '^(firewall|natd)_' || true; } >"$new"
latest=$(ls -t ${backupDir} | grep '^ipfw\\.' | sed -n 2p)
if [ -n "$latest" ] && cmp -s "$new" "${backupDir}/$latest"; then
  rm -f "$new"
  echo "Nothing has changed since ${backupDir}/$latest"
else
  echo "Kept: $new"
fi`),
  check,
  apply,
  verify: step(shown),
  save,
  undo,
  arm: armScript(name, undo),
  disarm: disarmScript(name),
};
