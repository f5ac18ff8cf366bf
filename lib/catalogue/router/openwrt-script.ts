import { smtpPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import { newPorts } from "../new-ports";
import { shellQuote } from "../quote";
import { freshIn, step } from "../shell/state";
import { armScript, disarmScript, stopTimer } from "../shell/timer";

/** Our sections bear this name and the port, so that undo needs to know nothing of what was changed. */
const prefix = "mailpath_";

/** /var is memory on this system, so copies are kept where a restart does not take them. */
const backupDir = "/root/mailpath";
const configuration = "/etc/config/firewall";

const portsOf = (params: RecipeParams) => [
  ...newPorts(params),
  ...(params.keep25 === "add" ? [smtpPort] : []),
];

/** `ours` prints the names of our sections; `school_rule PORT` the name of one of the school's that takes this port. */
const readers = `ours() {
  uci -q show firewall | sed -n 's/^firewall\\.\\(${prefix}[0-9]*\\)=redirect$/\\1/p'
}
school_rule() {
  uci -q show firewall | sed -n 's/^firewall\\.\\(.*\\)=redirect$/\\1/p' | while read -r section; do
    case $section in ${prefix}*) continue ;; esac
    [ "$(uci -q get "firewall.$section.enabled")" != 0 ] || continue
    [ "$(uci -q get "firewall.$section.src")" = wan ] || continue
    case $(uci -q get "firewall.$section.target") in SNAT) continue ;; esac
    case $(uci -q get "firewall.$section.proto") in udp) continue ;; esac
    ports=$(uci -q get "firewall.$section.src_dport" || true)
    [ -n "$ports" ] || { echo "$section"; continue; }
    for word in $ports; do
      case $word in
        *[-:]*)
          first=\${word%%[-:]*}
          last=\${word##*[-:]}
          if [ "$first" -le "$1" ] && [ "$1" -le "$last" ]; then echo "$section"; fi ;;
        "$1") echo "$section" ;;
      esac
    done
  done | head -n 1
}`;

/** Nobody else's unfinished work may be written together with ours. */
const nothingPending = `if [ -n "$(uci -q changes firewall | grep -v 'firewall\\.${prefix}')" ]; then
  echo "Nothing was changed: the firewall's settings hold changes of somebody's that are not written yet (uci changes firewall)." >&2
  exit 1
fi`;

function section(params: RecipeParams, port: number): string {
  const name = `firewall.${prefix}${port}`;
  const options: [string, string][] = [
    ["name", `${prefix}${port}`],
    ["family", "ipv4"],
    ["src", "wan"],
    ...(port !== smtpPort && params.allowFrom ? ([["src_ip", params.allowFrom]] as [string, string][]) : []),
    ["proto", "tcp"],
    ["src_dport", String(port)],
    ["dest", "lan"],
    ["dest_ip", params.serverLanAddress ?? ""],
    ["dest_port", String(smtpPort)],
    ["target", "DNAT"],
  ];
  const set = options.map(([option, value]) => `  uci set ${name}.${option}=${shellQuote(value)}`);
  const keep25 = `"$(uci -q get "firewall.$taken.dest_ip")"`;
  return `taken=$(school_rule ${port})
if [ -z "$taken" ]; then
  uci set ${name}=redirect
${set.join("\n")}
elif [ ${port} = ${smtpPort} ]; then
  echo "25 is forwarded already; that rule stays as it is: $taken"
elif [ ${keep25}:"$(uci -q get "firewall.$taken.dest_port")" = ${shellQuote(`${params.serverLanAddress}:${smtpPort}`)} ]; then
  echo "Port ${port} is forwarded already; that rule stays as it is: $taken"
else
  uci -q revert firewall
  echo "Nothing was changed: port ${port} is in use by a rule of your own: $taken" >&2
  exit 1
fi`;
}

const detect = step(`cat /etc/openwrt_release
command -v fw4 || command -v fw3`);

const before = step("uci show firewall");

const backup = step(`${freshIn(backupDir)}
new=$(fresh firewall)
cp -p ${configuration} "$new"
echo "Kept: $new"`);

/** Staged only: what is in force is the file, until it is written. */
export const openwrtChange = (params: RecipeParams): string =>
  step(`${readers}
${nothingPending}
for section in $(ours); do uci -q delete "firewall.$section"; done
${portsOf(params)
  .map((port) => section(params, port))
  .join("\n")}
uci changes firewall`);

const check = step(`uci changes firewall
fw4 check`);

const reload = `service firewall reload`;

const apply = step(`uci commit firewall
${reload}
uci show firewall | grep '^firewall\\.${prefix}' || true`);

const verify = step(`nft list ruleset | grep '${prefix}' || echo "Nothing of ours is in force."`);

const save = step(`if [ -n "$(uci -q changes firewall)" ]; then
  echo "Please run the apply step first." >&2
  exit 1
fi
echo "Saved: ${configuration}"`);

const name = "mailpath_submission";

const undo = step(`${stopTimer(name)}
${readers}
uci -q revert firewall
found=$(ours)
for section in $found; do uci -q delete "firewall.$section"; done
if [ -n "$found" ]; then
  uci commit firewall
  ${reload}
fi
echo "Everything of ours is taken back."`);

/** Every part but the change, which alone depends on the school's values. */
export const openwrtScripts = {
  ...{ detect, before, backup, check, apply, verify, save, undo },
  arm: armScript(name, undo),
  disarm: disarmScript(name),
};
