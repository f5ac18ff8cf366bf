import type { Words } from "@/lib/core/locale";
import { smtpPort } from "@/lib/core/port";
import type { RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import { command, note } from "../blocks";
import { shellQuote } from "../quote";
import { step } from "../shell/state";
import type { PartEntry, PartText, RouterEntry } from "../types";
import { forwardsOf } from "./forward-plan";
import { unfitForIPv4 } from "./ipv4";
import { routerNames } from "./names";
import { vendorWords as words } from "./vendor-words";

const client = "https://github.com/firewalld/firewalld/blob/main/doc/xml/firewall-cmd.xml.in";
const language = "https://github.com/firewalld/firewalld/blob/main/doc/xml/firewalld.richlanguage.xml";
const documented = { verified: "documented", sources: [client, language] } as const;

const own = {
  running: {
    en: "“running”, and the version.",
    ja: "「running」とバージョンが表示されます。",
  },
  zones: {
    en: "The zones with their interfaces, and what the provider's zone holds. Take the zone of the provider's interface; the zone of the mail server's LAN must say “masquerade: no”, or the server takes strangers for the router.",
    ja: "ゾーンとインターフェイスの対応、プロバイダー側のゾーンの内容が表示されます。使うのは、プロバイダー側のインターフェイスが属するゾーンです。メールサーバーのLANのゾーンが「masquerade: no」であることも確認してください。「yes」の場合、サーバーからは外部の接続元がすべてルーターに見えます。",
  },
  kept: {
    en: "The name of the file that now holds all zones.",
    ja: "すべてのゾーンの内容を保存したファイルの名前が表示されます。",
  },
  changed: {
    en: "“success” for each rule. Nothing changes yet: this is what holds from the next restart on.",
    ja: "ルールごとに「success」と表示されます。この時点ではまだ何も変わりません。次の再起動から有効になる設定です。",
  },
  checked: { en: "“success”.", ja: "「success」と表示されます。" },
  applied: {
    en: "“success” for each rule: it holds at once. Nothing is reloaded, so no other rule is touched.",
    ja: "ルールごとに「success」と表示され、すぐに有効になります。再読み込みはしないため、ほかのルールには影響しません。",
  },
  saved: {
    en: "The same rules as before: they outlast a restart already.",
    ja: "同じルールが表示されます。再起動後も有効です。",
  },
  undone: {
    en: "“success” for each rule that was there; a rule that was not there is only a warning.",
    ja: "登録されていたルールごとに「success」と表示されます。登録されていないルールには、警告が出るだけです。",
  },
  zone: {
    en: "the zone of the provider's interface (external)",
    ja: "プロバイダー側のインターフェイスが属するゾーンの名前(例: external)",
  },
} as const satisfies Record<string, Words>;

/** One forward in the rich language: it accepts what it forwards, so the filter needs no rule of its own. */
const richRules = (params: RecipeParams): string[] =>
  forwardsOf("submission", params).map(({ port, allowFrom }) =>
    [
      'rule family="ipv4"',
      ...(allowFrom === null ? [] : [`source address="${allowFrom}"`]),
      `forward-port port="${port}" protocol="tcp" to-port="${smtpPort}" to-addr="${params.serverLanAddress}"`,
    ].join(" "),
  );

const inZone = ({ wanInterface }: RecipeParams, ends: readonly string[]): string =>
  ends.map((end) => `firewall-cmd --zone=${wanInterface} ${end}`).join("\n");

const withRules = (params: RecipeParams, option: string): string =>
  inZone(
    params,
    richRules(params).map((rule) => `${option}=${shellQuote(rule)}`),
  );

/** Stops where the school has a rule of its own about one of the ports; this recipe's own, from an earlier run, is none. */
function guard(params: RecipeParams): string {
  const zone = `firewall-cmd --zone=${params.wanInterface}`;
  const listed = ["", "--permanent "].flatMap((kept) =>
    ["forward-ports", "rich-rules"].map((list) => `${zone} ${kept}--list-${list}`),
  );
  const ownRules = richRules(params).map((rule) => `-e ${shellQuote(rule)}`);
  return `taken=$({ ${listed.join("; ")}; } | grep -vxF ${ownRules.join(" ")} || true)
for port in ${forwardsOf("submission", params)
    .map(({ port }) => port)
    .join(" ")}; do
  if printf '%s\\n' "$taken" | grep -Eq "(^|[[:space:]])port=\\"?$port(\\"|:)"; then
    echo "Nothing was changed: port $port is in use by a rule of your own" >&2
    exit 1
  fi
done`;
}

const backup = step(`file="$HOME/mailpath-firewalld-$(date +%Y%m%d-%H%M%S).txt"
set -C
{ firewall-cmd --list-all-zones; firewall-cmd --permanent --list-all-zones; } >"$file"
echo "$file"`);

type Make = (params: RecipeParams) => string;
const zoneOnly = ["wanInterface"] as const satisfies RecipeParamName[];
const all = ["serverLanAddress", "wanInterface"] as const satisfies RecipeParamName[];

const part = (
  id: PartEntry["id"],
  make: Make,
  seen: Words,
  needs: readonly RecipeParamName[] = [],
  after: readonly Words[] = [],
): PartEntry => ({
  id,
  ...documented,
  ...(needs.length > 0 && { needs }),
  blocks: ({ params, lang }: PartText) => [
    command(make(params), seen, lang),
    ...after.map((text) => note(text, lang)),
  ],
});

/** Zone names are alphanumeric, with `_` and `-`. */
const unfit = (params: RecipeParams): RecipeParamName[] => [
  ...unfitForIPv4(params),
  ...(/^[A-Za-z0-9_-]*$/.test(params.wanInterface ?? "") ? [] : (["wanInterface"] as const)),
];

export const firewalld: RouterEntry = {
  id: "firewalld",
  name: routerNames.firewalld,
  capabilities: {
    translatesPort: "yes",
    twoToOne: "ok",
    filterSees: "none",
    clientIpKept: "yes",
    sourceRestriction: "nat-rule",
    hairpin: "unknown",
  },
  sources: [
    { url: client, year: null },
    { url: language, year: null },
  ],
  recipes: [
    {
      remedy: "router-nat",
      platform: "firewalld",
      name: routerNames.firewalld,
      shell: "sh",
      takes: ["port", "ports", "keep25", "allowFrom"],
      unfit,
      labels: { wanInterface: own.zone },
      parts: [
        part("detect", () => "firewall-cmd --state\nfirewall-cmd --version", own.running),
        part(
          "before",
          (params) => `firewall-cmd --get-active-zones\n${inZone(params, ["--list-all"])}`,
          own.zones,
          zoneOnly,
        ),
        part("backup", () => backup, own.kept),
        part(
          "change",
          (params) => step(`${guard(params)}\n${withRules(params, "--permanent --add-rich-rule")}`),
          own.changed,
          all,
        ),
        part("check", () => "firewall-cmd --check-config", own.checked),
        part("apply", (params) => withRules(params, "--add-rich-rule"), own.applied, all),
        part("verify", (params) => inZone(params, ["--list-rich-rules"]), words.fromOutside, zoneOnly),
        part("save", (params) => inZone(params, ["--permanent --list-rich-rules"]), own.saved, zoneOnly),
        part(
          "undo",
          (params) =>
            `${withRules(params, "--remove-rich-rule")}\n${withRules(params, "--permanent --remove-rich-rule")}`,
          own.undone,
          all,
          [words.sessions],
        ),
      ],
    },
  ],
};
