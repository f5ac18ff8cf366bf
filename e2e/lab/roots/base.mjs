import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What update-alternatives would have linked; maintainer scripts do not run in a root that is only unpacked. */
const alternatives = {
  "usr/bin/awk": "mawk",
  "usr/bin/nc": "nc.openbsd",
  "usr/bin/which": "which.debianutils",
  "usr/sbin/iptables": "iptables-nft",
  "usr/sbin/iptables-save": "iptables-nft-save",
  "usr/sbin/iptables-restore": "iptables-nft-restore",
  "usr/sbin/ip6tables": "ip6tables-nft",
  "usr/sbin/ip6tables-save": "ip6tables-nft-save",
  "usr/sbin/ip6tables-restore": "ip6tables-nft-restore",
};

const directories = [
  "dev",
  "proc",
  "sys",
  "tmp",
  "run",
  "root",
  "var/tmp",
  "var/mail",
  "var/spool",
  "var/log",
  "var/lib/misc",
  "var/backups",
];

/** Does by hand what the maintainer scripts of the base packages do. */
export function finishBase(root) {
  for (const name of directories) mkdirSync(join(root, name), { recursive: true });
  for (const name of ["tmp", "var/tmp"]) chmodSync(join(root, name), 0o1777);
  for (const [link, target] of Object.entries(alternatives))
    if (!existsSync(join(root, link))) symlinkSync(target, join(root, link));
  for (const name of ["passwd", "group"])
    copyFileSync(join(root, "usr/share/base-passwd", `${name}.master`), join(root, "etc", name));
  writeFileSync(
    join(root, "etc/nsswitch.conf"),
    "passwd: files\ngroup: files\nhosts: files dns\nservices: files\n",
  );
  symlinkSync("/usr/share/zoneinfo/Etc/UTC", join(root, "etc/localtime"));
  execFileSync("chroot", [root, "/sbin/ldconfig"]);
}
