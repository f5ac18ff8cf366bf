import { createHash } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Bump when a build step changes, so that roots built before are built again. */
const recipeVersion = 3;

export const cacheDir = fileURLToPath(new URL("../../../.cache/lab/", import.meta.url));

const essential = [
  ...["base-files", "base-passwd", "bash", "coreutils", "dash", "debianutils", "diffutils", "findutils"],
  ...["grep", "gzip", "hostname", "init-system-helpers", "libc-bin", "login", "mawk", "ncurses-base"],
  ...["perl-base", "sed", "sysvinit-utils", "tar", "util-linux"],
];
const tools = [
  ...["netbase", "iproute2", "procps", "m4", "make", "openssl", "busybox", "tini", "netcat-openbsd"],
  ...["nftables", "iptables", "conntrack", "sasl2-bin", "libsasl2-modules", "libsasl2-modules-db"],
];

/** Every MTA layer lies over `base`; Debian would not install two of them beside each other. */
const packagesOf = {
  base: [...essential, ...tools],
  postfix: ["postfix", "libsasl2-modules"],
  sendmail: ["sendmail-bin", "sendmail-cf", "sensible-mda", "procmail"],
  exim: ["exim4-daemon-heavy", "exim4-config"],
  courier: ["courier-mta", "courier-authdaemon", "courier-authlib-userdb"],
  opensmtpd: ["opensmtpd"],
  haraka: ["libstdc++6"],
};

/** What Debian does not package comes from npm, and runs with this machine's own Node. */
const npmPackageOf = { haraka: "Haraka@3.3.4" };

export const npmPackageFor = (name) => npmPackageOf[name];

export const layerNames = Object.keys(packagesOf);

export const packagesFor = (name) => packagesOf[name];

export function layerPath(name) {
  const key = createHash("sha256")
    .update(
      JSON.stringify([
        recipeVersion,
        packagesOf.base,
        packagesOf[name],
        ...(npmPackageOf[name] ? [npmPackageOf[name]] : []),
      ]),
    )
    .digest("hex")
    .slice(0, 10);
  return join(cacheDir, "roots", `${name}-${key}`);
}
