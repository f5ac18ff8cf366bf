import type { Term } from "./types";

/** Terms of lines, routers and names. */
export const networkTerms: readonly Term[] = [
  {
    id: "port",
    name: { en: "Port", ja: "ポート" },
    text: {
      en: "A numbered door of a computer. Each kind of service has its own: 25, 465 and 587 are for mail, 443 for the web.",
      ja: "コンピューターの、番号の付いた入口です。サービスごとに番号が決まっています。メールは25・465・587番、Webは443番です。",
    },
    written: { en: [], ja: [] },
  },
  {
    id: "port-forwarding",
    name: {
      en: "Port forwarding (NAT, NAPT, static masquerade)",
      ja: "ポート転送(NAT、NAPT、静的IPマスカレード)",
    },
    text: {
      en: "A rule on a router: what comes in at this outside port goes to that computer inside, to a port that may be another one. The way by which outside 587 can lead to the server's 25.",
      ja: "ルーターの設定の一つで、外側のポートに来た通信を内側のコンピューターへ渡します。内側のポートは別の番号にもできます。外の587番をサーバーの25番へつなぐのが、この方法です。",
    },
    written: { en: ["port forwarding", "NAT"], ja: ["ポート転送", "静的IPマスカレード", "NAT"] },
  },
  {
    id: "hairpin",
    name: { en: "Hairpin NAT (NAT loopback)", ja: "ヘアピンNAT(NATループバック)" },
    text: {
      en: "A router's ability to let computers inside reach a server of the same network by its public address. Without it the inside must use the inside address.",
      ja: "内側のコンピューターが、同じネットワークにあるサーバーへ、公開アドレスで接続できるようにするルーターの機能です。ない場合は、校内アドレスで接続します。",
    },
    written: { en: ["hairpin", "NAT loopback"], ja: ["ヘアピンNAT", "NATループバック"] },
    source: "https://www.rfc-editor.org/rfc/rfc4787#section-6",
  },
  {
    id: "dynamic-address",
    name: { en: "Address that changes", ja: "変わるアドレス(動的IPアドレス)" },
    text: {
      en: "Most lines get their address anew with each connection. A server cannot know people by such an address, and providers block port 25 on such lines first.",
      ja: "多くの回線では、接続のたびにアドレスが変わります。そのアドレスで利用者を見分けることはできません。25番ポートは、まずこうした回線で止められます。",
    },
    written: {
      en: ["address that changes", "address changes"],
      ja: ["動的IPアドレス", "アドレスが変わる回線"],
    },
  },
  {
    id: "fixed-address",
    name: { en: "Fixed address", ja: "固定IPアドレス" },
    text: {
      en: "An address that belongs to one line for good. Many providers spare such lines from the block, often for a fee.",
      ja: "一つの回線に決まって割り当てられるアドレスです。多くのプロバイダーでは、有料のこの契約にすると制限の対象外になります。",
    },
    written: { en: ["fixed address", "fixed-address"], ja: ["固定IPアドレス", "固定IP"] },
  },
  {
    id: "ds-lite",
    name: { en: "DS-Lite", ja: "DS-Lite" },
    text: {
      en: "A kind of line on which many customers share one IPv4 address at the provider. Nothing can be let in by a router rule, so no mail server can stand behind it.",
      ja: "プロバイダー側で、多くの契約者が一つのIPv4アドレスを共有する方式です。ルーターの設定で外からの接続を受けることはできないため、メールサーバーは置けません。",
    },
    written: { en: ["DS-Lite"], ja: ["DS-Lite"] },
    source: "https://www.rfc-editor.org/rfc/rfc6333",
  },
  {
    id: "map-e",
    name: { en: "MAP-E", ja: "MAP-E" },
    text: {
      en: "A kind of line on which several customers share one IPv4 address and each has some of its ports. Port 25 is rarely among them.",
      ja: "一つのIPv4アドレスを数人の契約者で共有し、それぞれに一部のポートが割り当てられる方式です。25番や587番が割り当てられることは、まずありません。",
    },
    written: { en: ["MAP-E"], ja: ["MAP-E"] },
    source: "https://www.rfc-editor.org/rfc/rfc7597",
  },
  {
    id: "cgnat",
    name: { en: "CGNAT (carrier-grade NAT)", ja: "CGNAT(プロバイダー側の共有NAT)" },
    text: {
      en: "The provider's own router shares one address among many customers, as mobile lines do. Nothing can be let in.",
      ja: "プロバイダー側の機器で、一つのアドレスを多くの契約者が共有する方式です。携帯回線に多く、外からの接続は受けられません。",
    },
    written: { en: ["CGNAT"], ja: ["CGNAT"] },
    source: "https://www.rfc-editor.org/rfc/rfc6888",
  },
  {
    id: "pppoe",
    name: { en: "PPPoE", ja: "PPPoE" },
    text: {
      en: "A way of connecting a line, with a login at the provider. The line then has an IPv4 address of its own.",
      ja: "プロバイダーにログインして回線をつなぐ方式です。回線ごとに独自のIPv4アドレスが割り当てられます。",
    },
    written: { en: ["PPPoE"], ja: ["PPPoE"] },
  },
  {
    id: "firewall",
    name: { en: "Firewall (packet filter)", ja: "ファイアウォール(パケットフィルター)" },
    text: {
      en: "Rules that let some connections through and stop others: in the school's router, at the school board, on the server.",
      ja: "通してよい接続と止める接続を決める規則です。学校のルーター、教育委員会の機器、サーバー自身などにあります。",
    },
    written: { en: ["firewall", "packet filter"], ja: ["ファイアウォール", "パケットフィルター"] },
  },
  {
    id: "dns",
    name: { en: "DNS", ja: "DNS" },
    text: {
      en: "The directory that turns a name such as mail.example.jp into an address.",
      ja: "mail.example.jpのような名前を、アドレスに変換するしくみです。",
    },
    written: { en: ["DNS"], ja: ["DNS"] },
  },
  {
    id: "ipv6",
    name: { en: "IPv6", ja: "IPv6" },
    text: {
      en: "The newer kind of internet address, beside IPv4. A computer that has both often tries IPv6 first; where that is broken, everything is slow.",
      ja: "IPv4とならんで使われる、新しい種類のインターネットアドレスです。両方使えるパソコンは先にIPv6を試すことが多く、そこに不具合があると接続が遅くなります。",
    },
    written: { en: ["IPv6"], ja: ["IPv6"] },
  },
  {
    id: "mtu",
    name: { en: "MTU (size of packets)", ja: "MTU(パケットの大きさ)" },
    text: {
      en: "The largest packet a line carries. Where too large ones vanish without a word, connections begin well and then hang, typically at the certificate.",
      ja: "回線が一度に運べるパケットの大きさの上限です。大きすぎるパケットが黙って捨てられると、最初はつながるのに途中(多くは証明書の送信時)で止まります。",
    },
    written: { en: ["MTU", "large packets"], ja: ["MTU", "大きなパケット"] },
    source: "https://www.rfc-editor.org/rfc/rfc2923",
  },
  {
    id: "control",
    name: { en: "Control (server to compare with)", ja: "比較用のサーバー" },
    text: {
      en: "A server that is known to answer, looked at from the same place. If it answers and the mail server does not, the line works and the fault lies elsewhere; if neither answers, the line itself is the suspect.",
      ja: "応答することが分かっているサーバーです。同じ場所から確認して比べます。ここが応答すれば回線は正常で、原因は別にあります。どちらも応答しなければ、回線そのものを疑います。",
    },
    written: { en: ["control"], ja: ["比較用のサーバー"] },
  },
  {
    id: "probe",
    name: { en: "Probe", ja: "プローブ" },
    text: {
      en: "A computer that stays on one of the school's lines and looks at the mail server from there.",
      ja: "学校の回線につないだままにして、そこからメールサーバーを確認し続けるパソコンです。",
    },
    written: { en: ["probe"], ja: ["プローブ"] },
  },
];
