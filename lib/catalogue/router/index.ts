import type { RouterEntry } from "../types";
import { alliedAr } from "./allied-ar";
import { asus } from "./asus";
import { aterm } from "./aterm";
import { buffalo } from "./buffalo";
import { ciscoAsa } from "./cisco-asa";
import { ciscoIos } from "./cisco-ios";
import { edgerouter } from "./edgerouter";
import { elecom } from "./elecom";
import { firewalld } from "./firewalld";
import { fitelnet } from "./fitelnet";
import { fortigate } from "./fortigate";
import { freebsdIpfw } from "./freebsd-ipfw";
import { freebsdPf } from "./freebsd-pf";
import { iodata } from "./iodata";
import { iptables } from "./iptables";
import { juniperSrx } from "./juniper-srx";
import { mikrotik } from "./mikrotik";
import { necIx } from "./nec-ix";
import { nftables } from "./nftables";
import { nttHgw } from "./ntt-hgw";
import { openbsdPf } from "./openbsd-pf";
import { openwrt } from "./openwrt";
import { opnsense } from "./opnsense";
import { otherWeb } from "./other-web";
import { paloAlto } from "./palo-alto";
import { pfsense } from "./pfsense";
import { seil } from "./seil";
import { sonicwall } from "./sonicwall";
import { tpLink } from "./tp-link";
import { unifi } from "./unifi";
import { vyos } from "./vyos";
import { watchguard } from "./watchguard";
import { windowsPortproxy } from "./windows-portproxy";
import { windowsRras } from "./windows-rras";
import { yamahaRtx } from "./yamaha-rtx";

/** In the order of `routerIds`. */
export const routers: readonly RouterEntry[] = [
  nftables,
  iptables,
  firewalld,
  freebsdPf,
  freebsdIpfw,
  openbsdPf,
  yamahaRtx,
  necIx,
  alliedAr,
  fitelnet,
  seil,
  ciscoIos,
  ciscoAsa,
  fortigate,
  sonicwall,
  watchguard,
  paloAlto,
  juniperSrx,
  mikrotik,
  unifi,
  edgerouter,
  pfsense,
  opnsense,
  openwrt,
  vyos,
  windowsPortproxy,
  windowsRras,
  nttHgw,
  buffalo,
  aterm,
  iodata,
  elecom,
  tpLink,
  asus,
  otherWeb,
];
