import type { RouterId } from "@/lib/core/catalogue-ids";
import type { Words } from "@/lib/core/locale";

const same = (name: string): Words => ({ en: name, ja: name });

/** Every router a school can name, whether or not a recipe for it exists yet. */
export const routerNames: Readonly<Record<RouterId, Words>> = {
  nftables: { en: "Linux with nftables", ja: "Linux(nftables)" },
  iptables: { en: "Linux with iptables", ja: "Linux(iptables)" },
  firewalld: { en: "Linux with firewalld", ja: "Linux(firewalld)" },
  "freebsd-pf": { en: "FreeBSD with pf", ja: "FreeBSD(pf)" },
  "freebsd-ipfw": { en: "FreeBSD with ipfw or natd", ja: "FreeBSD(ipfw・natd)" },
  "openbsd-pf": { en: "OpenBSD with pf", ja: "OpenBSD(pf)" },
  "yamaha-rtx": { en: "Yamaha RTX / NVR", ja: "ヤマハ RTX・NVR" },
  "nec-ix": same("NEC UNIVERGE IX"),
  "allied-ar": { en: "Allied Telesis AR", ja: "アライドテレシス AR" },
  fitelnet: { en: "Furukawa Electric FITELnet", ja: "古河電工 FITELnet" },
  seil: same("IIJ SEIL"),
  "cisco-ios": same("Cisco IOS / IOS XE"),
  "cisco-asa": same("Cisco ASA"),
  fortigate: same("Fortinet FortiGate"),
  sonicwall: same("SonicWall"),
  watchguard: same("WatchGuard Firebox"),
  "palo-alto": same("Palo Alto Networks PAN-OS"),
  "juniper-srx": same("Juniper SRX"),
  mikrotik: same("MikroTik RouterOS"),
  unifi: same("Ubiquiti UniFi"),
  edgerouter: same("Ubiquiti EdgeRouter"),
  pfsense: same("pfSense"),
  opnsense: same("OPNsense"),
  openwrt: same("OpenWrt"),
  vyos: same("VyOS"),
  "windows-portproxy": { en: "Windows (netsh portproxy)", ja: "Windows(netsh portproxy)" },
  "windows-rras": { en: "Windows Server (RRAS, WinNAT)", ja: "Windows Server(RRAS・WinNAT)" },
  "ntt-hgw": { en: "NTT home gateway (PR, RT, RS, RX)", ja: "NTT ホームゲートウェイ(PR・RT・RS・RX)" },
  buffalo: { en: "Buffalo AirStation", ja: "バッファロー AirStation" },
  aterm: same("NEC Aterm"),
  iodata: { en: "I-O DATA", ja: "アイ・オー・データ" },
  elecom: { en: "ELECOM", ja: "エレコム" },
  "tp-link": same("TP-Link Archer / Deco"),
  asus: same("ASUS"),
  "other-web": { en: "Another router with a settings page", ja: "設定画面のあるその他のルーター" },
};
