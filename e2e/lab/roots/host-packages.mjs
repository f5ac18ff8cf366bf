import { execFileSync, spawnSync } from "node:child_process";

/** What tests call by name on this machine itself: namespaces, filters, a mail client, a browser with Japanese type. */
export const hostPackages = [
  "iproute2",
  "nftables",
  "iptables",
  "procps",
  "util-linux",
  "swaks",
  "libnet-ssleay-perl",
  "openssl",
  "dnsmasq-base",
  "busybox",
  "curl",
  "netcat-openbsd",
  "python3-minimal",
  "chromium",
  "fonts-noto-cjk",
];

function isInstalled(name) {
  const asked = spawnSync("dpkg-query", ["-s", name], { encoding: "utf8" });
  return asked.status === 0 && asked.stdout.includes("Status: install ok installed");
}

export const missingHostPackages = () => hostPackages.filter((name) => !isInstalled(name));

const apt = (...args) =>
  execFileSync("apt-get", ["-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3", ...args], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });

export function refreshPackageLists() {
  apt("update", "-q");
}

export function installHostPackages(names) {
  refreshPackageLists();
  apt("install", "-y", "-q", "--no-install-recommends", ...names);
}
