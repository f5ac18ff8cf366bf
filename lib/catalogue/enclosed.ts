import { shellQuote } from "./quote";

/** Of its own: the network, and every folder a recipe writes into; all else cannot be written. */
export const enclosed = `set -e
mount --make-rprivate /
mount -t tmpfs tmpfs /run
cp -a /etc/alternatives /run
for dir in /etc /var /tmp; do mount -t tmpfs tmpfs $dir; done
mv /run/alternatives /etc
mount -o remount,bind,ro /
mkdir /var/lib /var/backups /var/empty
cd /var/empty
set +e
`;

/** Runs the script on its standard input where it can harm nothing; needs root. */
export const encloser = ["unshare", ["--mount", "--net", "sh", "-s"]] as const;

/** One part in a shell of its own, as it is pasted; what it said where it failed. */
export const run = (text: string) =>
  `sh -c ${shellQuote(text)} >/dev/null 2>/run/said </dev/null || { echo "== failed"; cat /run/said; }\n`;

/** `== NAME` and the lines after it. */
export const sections = (printed: string): Record<string, string> =>
  Object.fromEntries(
    printed
      .split(/^== /m)
      .slice(1)
      .map((text) => [text.split("\n", 1)[0], text.slice(text.indexOf("\n")).trim()]),
  );
