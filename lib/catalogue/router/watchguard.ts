import type { Words } from "@/lib/core/locale";
import { smtpPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import type { RouterCapabilities, RouterEntry } from "../types";
import { forwardsOf } from "./forward-plan";
import { routerNames } from "./names";
import { byMaker, vendorRecipe } from "./vendor-recipe";
import { vendorWords as words } from "./vendor-words";

const snat =
  "https://www.watchguard.com/help/docs/webui/11-XTM/en-US/Content/en-US/nat/nat_static_config_about_c.html";

const own = {
  present: {
    en: "Look at the SNAT actions and the policies that are there, under “Firewall”. If one of your own uses the new port, do not overwrite it: find out first what it is for.",
    ja: "「Firewall」で、いま登録されているSNATとポリシーを確認してください。新しく使うポートのものがすでにある場合は、上書きせず、まず用途を確かめてください。",
  },
  menus: {
    en: "The maker's page tells of the SNAT action and of its box for another port; the names of the menus differ by version.",
    ja: "SNATと、内側のポートを変えるチェックボックスについては、メーカーの資料に記載があります。メニューの名前はバージョンによって異なります。",
  },
  proxy: {
    en: "Use a packet filter for the new port, not the SMTP proxy: the proxy inspects 25 and can take STARTTLS away.",
    ja: "新しいポートには、SMTPプロキシではなくパケットフィルターを使ってください。プロキシは25番のメールを検査し、STARTTLSを消すことがあります。",
  },
  backup: {
    en: "Save the configuration into a file with today's date. Do not overwrite an earlier one.",
    ja: "設定を、今日の日付を付けたファイルに保存してください。以前のファイルは上書きしないでください。",
  },
  hairpin: {
    en: "Static NAT works on traffic from the networks that the Firebox protects as well: for devices on the server's own LAN, add Any-Trusted to “From” of the same policies.",
    ja: "静的NATは、Fireboxが守る内部ネットワークからの通信にも働きます。サーバーと同じLANの機器のためには、同じポリシーの「From」にAny-Trustedを追加してください。",
  },
  save: { en: "Save the configuration to the Firebox.", ja: "設定をFireboxに保存してください。" },
  undo: {
    en: "Delete or disable the policies and the SNAT actions whose names begin with mailpath, and save. Connections that are open go on until they end.",
    ja: "「mailpath」で始まるポリシーとSNATを、削除または無効にして、保存してください。接続中の通信は終わるまで続きます。",
  },
} as const satisfies Record<string, Words>;

const action = (params: RecipeParams, port: number): Words => ({
  en: `Add an SNAT action mailpath-${port}: static NAT, from the external address to ${params.serverLanAddress}${port === smtpPort ? ", without a change of the port" : `, with the box for a different internal port ticked and ${smtpPort} entered`}.`,
  ja: `SNATを追加します(名前はmailpath-${port})。静的NAT、外部アドレスから${params.serverLanAddress}へ、${port === smtpPort ? "ポートは変えません" : `内部ポートを変えるチェックを入れて${smtpPort}を入力します`}。`,
});

const policy = (port: number, allowFrom: string | null): Words => ({
  en: `Add a policy mailpath-${port}: a packet filter for TCP ${port}, “From” ${allowFrom ?? "Any-External"}, “To” the SNAT action mailpath-${port}.`,
  ja: `ポリシーを追加します(名前はmailpath-${port})。TCP ${port}番のパケットフィルター、「From」は${allowFrom ?? "Any-External"}、「To」はSNATのmailpath-${port}。`,
});

const steps = (params: RecipeParams): Words[] =>
  forwardsOf("submission", params).flatMap(({ port, allowFrom }) => [
    action(params, port),
    policy(port, allowFrom),
  ]);

const capabilities: RouterCapabilities = {
  translatesPort: "yes",
  twoToOne: "ok",
  filterSees: "pre-nat",
  clientIpKept: "yes",
  sourceRestriction: "filter",
  hairpin: "yes",
};

export const watchguard: RouterEntry = {
  id: "watchguard",
  name: routerNames.watchguard,
  capabilities,
  sources: [{ url: snat, year: null }],
  recipes: [
    vendorRecipe({
      id: "watchguard",
      shell: null,
      capabilities,
      takes: ["port", "ports", "keep25", "allowFrom"],
      steps: [
        { id: "before", evidence: null, first: () => [own.present, own.menus] },
        { id: "backup", evidence: null, first: () => [own.backup] },
        {
          id: "change",
          evidence: byMaker(snat),
          needs: ["serverLanAddress"],
          first: () => [own.menus, own.proxy],
          menu: steps,
          last: () => [own.hairpin],
        },
        { id: "verify", evidence: null, first: () => [words.onlyFromOutside] },
        { id: "save", evidence: null, first: () => [own.save] },
        { id: "undo", evidence: byMaker(snat), menu: () => [own.undo] },
      ],
    }),
  ],
};
