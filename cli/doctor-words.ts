import type { DoctorFinding, DoctorTopic, Verdict } from "@/lib/core/doctor";
import type { Locale, Words } from "@/lib/core/locale";
import { printable } from "@/lib/core/text";

const marks: Words<Record<Verdict, string>> = {
  en: { good: "ok     ", caution: "caution", bad: "BAD    ", unknown: "unknown" },
  ja: { good: "正常", caution: "注意", bad: "異常", unknown: "不明" },
};

/** By topic, then code; `{name}` is a fact. */
type Sentences = Record<DoctorTopic, Record<string, string>>;

const sentences: Words<Sentences> = {
  en: {
    node: {
      supported: "Node.js {version}.",
      old: "Node.js {version} works, but gets no security fixes any more. Install Node.js 24.",
      unsupported: "Node.js {version} is not supported. Install Node.js 24.",
    },
    settings: {
      usable: "The settings can be used.",
      unusable: "These settings cannot be used: {problems}",
      "no-installation":
        "No installation here: only this machine was looked at. Run this where Mailpath was started, or name its data folder with --data.",
    },
    "data-folder": {
      usable: "The data folder {folder} can be written.",
      missing: "There is no data folder {folder} yet. The first start makes it.",
      "no-folder": "{folder} is no folder. Set MAILPATH_DATA to one.",
      "not-writable":
        "The data folder {folder} cannot be written ({error}). Give it to the account that runs Mailpath.",
    },
    secrets: {
      closed: "Only their owner can read the files in it.",
      open: "Other accounts of this machine can read {files}. Close them: chmod 600 in {folder}.",
      windows: "Who else can read the files is not looked at on Windows.",
    },
    disk: {
      enough: "{freeMb} MB free, the database has {databaseMb} MB.",
      tight:
        "{freeMb} MB free for a database of {databaseMb} MB: an update or a backup, which copies it, may not fit.",
      full: "Only {freeMb} MB free. Free some space, or nothing more can be stored.",
      "no-folder": "Free space: no data folder to look at.",
    },
    database: {
      current: "{kind} answers and is up to date.",
      behind: "{kind} answers; {count} updates of it wait for the next start.",
      newer:
        "{kind} was brought up to date by a newer Mailpath ({count} updates unknown here). Install that version again, or restore a backup from before.",
      missing: "There is no database yet. The first start makes it.",
      unreachable: "{kind} does not answer. See that it runs and that DATABASE_URL names it.",
      damaged:
        "The SQLite file is damaged ({damage}). Stop Mailpath and restore a backup: mailpath restore FILE.",
    },
    backups: {
      recent: "The last nightly backup is {days} days old.",
      old: "The last nightly backup is {days} days old. Backups are made while Mailpath runs; see its log.",
      none: "No nightly backup yet. The first is made during the first night that Mailpath runs.",
      postgresql: "PostgreSQL is not backed up by Mailpath. Use pg_dump.",
    },
    server: {
      answers: "Mailpath answers at {address}.",
      degraded: "Mailpath runs at {address} but says that its database does not answer.",
      stranger: "Another program answers at {address}. Give Mailpath another PORT.",
      "not-running": "Nothing answers at {address}: Mailpath is not running.",
    },
    clock: {
      plausible: "The clock says {now}.",
      behind: "The clock says {now}, which is before this program was made. Set it, best by NTP.",
    },
    dns: {
      answers: "The name servers {servers} answer ({ms} ms).",
      silent: "The name servers {servers} did not answer a direct question ({error}). Checks need them.",
    },
    outgoing: {
      open: "{control} can be reached from here.",
      shut: "{control} cannot be reached from here ({seen}): what this machine says of that port does not count.",
      "no-controls": "No controls to dial. Set MAILPATH_CONTROLS, or name one with --control HOST:PORT.",
    },
  },
  ja: {
    node: {
      supported: "Node.js {version} です。",
      old: "Node.js {version} でも動きますが、セキュリティ修正の提供は終わっています。Node.js 24 を入れてください。",
      unsupported: "Node.js {version} では動きません。Node.js 24 を入れてください。",
    },
    settings: {
      usable: "設定に問題はありません。",
      unusable: "使えない設定があります: {problems}",
      "no-installation":
        "ここには Mailpath の導入先がないため、この機器だけを調べました。Mailpath を起動したフォルダーで実行するか、--data でデータフォルダーを指定してください。",
    },
    "data-folder": {
      usable: "データフォルダー {folder} に書き込めます。",
      missing: "データフォルダー {folder} はまだありません。最初の起動で作られます。",
      "no-folder": "{folder} はフォルダーではありません。MAILPATH_DATA にフォルダーを指定してください。",
      "not-writable":
        "データフォルダー {folder} に書き込めません({error})。Mailpath を動かすアカウントの所有にしてください。",
    },
    secrets: {
      closed: "中のファイルを読めるのは所有者だけです。",
      open: "{files} を、この機器のほかのアカウントも読めます。{folder} で chmod 600 を実行して閉じてください。",
      windows: "Windows では、ほかの人が読めるかどうかは調べません。",
    },
    disk: {
      enough: "空きは {freeMb} MB、データベースは {databaseMb} MB です。",
      tight:
        "データベース {databaseMb} MB に対して空きが {freeMb} MB です。更新やバックアップでは複製を作るので、足りないおそれがあります。",
      full: "空きが {freeMb} MB しかありません。空きを増やさないと、もう何も保存できません。",
      "no-folder": "データフォルダーがないので、空き容量は調べていません。",
    },
    database: {
      current: "{kind} は応答していて、最新の状態です。",
      behind: "{kind} は応答しています。次の起動で {count} 件の更新が入ります。",
      newer:
        "{kind} は、より新しい Mailpath で更新されています(ここにない更新が {count} 件)。その版に戻すか、更新前のバックアップから復元してください。",
      missing: "データベースはまだありません。最初の起動で作られます。",
      unreachable: "{kind} が応答しません。動いているか、DATABASE_URL が合っているかを確かめてください。",
      damaged:
        "SQLite のファイルが壊れています({damage})。Mailpath を止めて、バックアップから復元してください: mailpath restore ファイル",
    },
    backups: {
      recent: "直近の夜間バックアップは {days} 日前です。",
      old: "直近の夜間バックアップは {days} 日前です。バックアップは Mailpath の動作中に作られます。ログを見てください。",
      none: "夜間バックアップはまだありません。Mailpath が動いている最初の夜に作られます。",
      postgresql: "PostgreSQL のバックアップは Mailpath では作りません。pg_dump を使ってください。",
    },
    server: {
      answers: "Mailpath は {address} で応答しています。",
      degraded: "Mailpath は {address} で動いていますが、データベースが応答しないと言っています。",
      stranger: "{address} では別のプログラムが応答しています。Mailpath の PORT を変えてください。",
      "not-running": "{address} では何も応答しません。Mailpath は動いていません。",
    },
    clock: {
      plausible: "時計は {now} です。",
      behind: "時計が {now} で、このプログラムが作られた時より前になっています。NTP などで合わせてください。",
    },
    dns: {
      answers: "DNSサーバー {servers} は応答しています({ms} ms)。",
      silent:
        "DNSサーバー {servers} は直接の問い合わせに応答しませんでした({error})。チェックには DNS が要ります。",
    },
    outgoing: {
      open: "ここから {control} に届きます。",
      shut: "ここから {control} に届きません({seen})。このポートについて、この機器から見た結果は当てになりません。",
      "no-controls":
        "接続してみる先がありません。MAILPATH_CONTROLS を設定するか、--control ホスト:ポート で指定してください。",
    },
  },
};

const filled = (sentence: string, facts: DoctorFinding["facts"]): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => printable(String(facts[name] ?? ""), 300));

/** One line a finding. */
export const doctorText = (findings: readonly DoctorFinding[], lang: Locale): string =>
  findings
    .map(({ topic, verdict, code, facts }) => {
      const sentence = sentences[lang][topic][code] ?? `${topic}: ${code}`;
      return `${marks[lang][verdict]}  ${filled(sentence, facts)}\n`;
    })
    .join("");

/** Every sentence there is, for the test that both languages have the same. */
export const doctorCodes = (lang: Locale): string[] =>
  Object.entries(sentences[lang]).flatMap(([topic, codes]) =>
    Object.entries(codes).map(
      ([code, text]) => `${topic}.${code} ${[...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()}`,
    ),
  );
