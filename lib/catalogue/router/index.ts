import type { RouterEntry } from "../types";
import { alliedAr } from "./allied-ar";
import { asus } from "./asus";
import { aterm } from "./aterm";
import { buffalo } from "./buffalo";
import { ciscoIos } from "./cisco-ios";
import { edgerouter } from "./edgerouter";
import { elecom } from "./elecom";
import { fortigate } from "./fortigate";
import { iodata } from "./iodata";
import { iptables } from "./iptables";
import { juniperSrx } from "./juniper-srx";
import { mikrotik } from "./mikrotik";
import { nftables } from "./nftables";
import { nttHgw } from "./ntt-hgw";
import { opnsense } from "./opnsense";
import { otherWeb } from "./other-web";
import { pfsense } from "./pfsense";
import { seil } from "./seil";
import { tpLink } from "./tp-link";
import { unifi } from "./unifi";
import { vyos } from "./vyos";
import { windowsPortproxy } from "./windows-portproxy";
import { windowsRras } from "./windows-rras";
import { yamahaRtx } from "./yamaha-rtx";

/** In the order of `routerIds`. */
export const routers: readonly RouterEntry[] = [
  nftables,
  iptables,
  yamahaRtx,
  alliedAr,
  seil,
  ciscoIos,
  fortigate,
  juniperSrx,
  mikrotik,
  unifi,
  edgerouter,
  pfsense,
  opnsense,
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
