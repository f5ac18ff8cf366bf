import type { Words } from "@/lib/core/locale";
import { loginFile } from "./relay-login";

export const relayWords = {
  detect: {
    en: "Where outgoing mail is handed to now. Empty means that this server sends to each destination itself.",
    ja: "外部宛てのメールの現在の渡し先が表示されます。空の場合は、このサーバーが宛先へ直接送っています。",
  },
  before: {
    en: "Settings that send some destinations elsewhere (they stay), and the queue",
    ja: "一部の宛先だけ別の経路で送る設定(そのまま残ります)と、キューの内容が表示されます。",
  },
  backup: {
    en: "Kept: and the name of a new file",
    ja: "「Kept:」に続いて、新しいファイル名が表示されます。",
  },
  agreed: {
    en: "Ask the provider before: some allow only their own addresses as sender, or limit the number of messages a day. All mail to the outside will go through the provider's server from then on; what comes in stays on 25 as it is.",
    ja: "先にプロバイダーへ確認してください。差出人を自社のアドレスに限っている場合や、1日の通数に上限がある場合があります。以後、外部宛てのメールはすべてプロバイダーのサーバーを経由します。受信は25番のままで変わりません。",
  },
  change: {
    en: "The lines that will change. Nothing is in force yet.",
    ja: "変更される行が表示されます。この時点ではまだ有効になりません。",
  },
  fillIn: {
    en: `Now open ${loginFile} on the server with an editor, as root, and write user name and password behind the two equals signs. Only root can read the file, nothing here ever shows it, and Mailpath never asks for it. Where the provider asks for no login, write user=none.`,
    ja: `ここで、サーバー上の${loginFile}をrootでエディターから開き、2つの「=」の後にユーザー名とパスワードを書いてください。このファイルを読めるのはrootだけで、内容が画面に表示されることはなく、Mailpathが尋ねることもありません。ログインが不要なプロバイダーの場合は「user=none」と書きます。`,
  },
  check: {
    en: "The provider's server answers, and the last line says that the new file is accepted. If anything else is printed, do not go on.",
    ja: "プロバイダーのサーバーが応答し、最後の行に、新しいファイルが受け付けられたことが表示されます。それ以外の表示が出たときは、先に進まないでください。",
  },
  apply: {
    en: "The queue is being sent through the provider's server.",
    ja: "キューの送信が、プロバイダーのサーバー経由で始まります。",
  },
  verify: {
    en: "25 in both lists (the second look comes after 75 seconds), and a queue that grows shorter. Send one message to an outside mailbox, and look at the queue again after 2 and 10 minutes. “Authentication required” or “Relay access denied” there means that user name or password is wrong.",
    ja: "2つの一覧の両方に25番があり(2回目は75秒後)、キューが減っていくことを確認します。外部のメールボックスへ1通送り、2分後と10分後にキューをもう一度確認してください。キューに「Authentication required」や「Relay access denied」と出る場合は、ユーザー名かパスワードが誤っています。",
  },
  save: { en: "“Nothing more to do”", ja: "「Nothing more to do」と表示されます。" },
  undo: {
    en: "“Everything of ours is taken back.” The files have their earlier bytes, and the login is erased from the server.",
    ja: "「Everything of ours is taken back.」と表示されます。ファイルは元の内容に戻り、ログイン情報はサーバーから消えます。",
  },
} as const satisfies Record<string, Words>;
