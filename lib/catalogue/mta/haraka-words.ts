import type { Words } from "@/lib/core/locale";

export const harakaWords = {
  before: {
    en: "The addresses and ports in smtp.ini, the plugins in use (one that begins with auth must be among them), and the certificate",
    ja: "smtp.iniの待ち受けアドレスとポート、使われているプラグイン(authで始まるものが必要です)、証明書が表示されます。",
  },
  restart: {
    en: "Haraka reads its ports only when it starts, so it is restarted: for some seconds, up to half a minute, it takes no mail. Nothing in its queue is lost.",
    ja: "Harakaがポートを読むのは起動時だけなので、再起動します。その間(数秒から30秒ほど)はメールを受け付けませんが、キューの中身は失われません。",
  },
  ownPlugin: {
    en: "By itself Haraka asks for a login on 465 and 587 only. The small plugin mailpath_ports asks for TLS and a login on every new port, and for nothing on 25.",
    ja: "Haraka自身がログインを求めるのは465番と587番だけです。小さなプラグインmailpath_portsが、新しいポートすべてでTLSとログインを求めます。25番ポートには影響しません。",
  },
} as const satisfies Record<string, Words>;
