import type { Words } from "@/lib/core/locale";

export const outgoingWords = {
  detect: {
    en: "What `smtp` means on this machine: anything but 25 is the fault.",
    ja: "このサーバーでの「smtp」の意味が表示されます。25以外であれば、それが原因です。",
  },
  before: {
    en: "The services line, the port that outgoing mail goes to, and the queue",
    ja: "servicesの行、外部へ送るときの宛先ポート、キューの内容が表示されます。",
  },
  backup: {
    en: "Kept: and the name of a new file",
    ja: "「Kept:」に続いて、新しいファイル名が表示されます。",
  },
  change: {
    en: "The lines that will change. Nothing is in force yet.",
    ja: "変更される行が表示されます。この時点ではまだ有効になりません。",
  },
  check: {
    en: "“smtp will mean 25 again.” If it already was 25 everywhere, this was not the cause: the server's own line may block outgoing 25.",
    ja: "「smtp will mean 25 again.」と表示されます。もともとすべて25だった場合、原因は別にあります。サーバーの回線が外向きの25番ポートを遮断している可能性があります。",
  },
  apply: {
    en: "The listener is back on 25, and the queue is being sent.",
    ja: "25番ポートの待ち受けが戻り、キューの送信が始まります。",
  },
  verify: {
    en: "`smtp 25/tcp`, 25 in both lists (the second look comes after 75 seconds, because a wrong listener can vanish late), and a queue that grows shorter. Look at the queue again after 2 and 10 minutes.",
    ja: "「smtp 25/tcp」と表示され、2つの一覧の両方に25番があり、キューが減っていくことを確認します。設定に誤りがあると後から待ち受けが止まることがあるため、一覧は75秒後にもう一度表示されます。キューは2分後と10分後にもう一度確認してください。",
  },
  save: { en: "“Nothing more to do”", ja: "「Nothing more to do」と表示されます。" },
  undo: {
    en: "“Everything of ours is taken back.” The files have their earlier bytes, the fault included.",
    ja: "「Everything of ours is taken back.」と表示されます。ファイルは元の内容に戻ります(不具合の状態も元に戻ります)。",
  },
  relay: {
    en: "A relay host with a port of its own (for instance [smtp.provider.example]:587) is meant to be so and stays.",
    ja: "ポート番号を指定した中継先(例: [smtp.provider.example]:587)は意図した設定ですので、そのまま残します。",
  },
} as const satisfies Record<string, Words>;
