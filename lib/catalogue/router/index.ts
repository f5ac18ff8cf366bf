import type { RouterEntry } from "../types";
import { asus } from "./asus";
import { aterm } from "./aterm";
import { buffalo } from "./buffalo";
import { edgerouter } from "./edgerouter";
import { elecom } from "./elecom";
import { iodata } from "./iodata";
import { iptables } from "./iptables";
import { nftables } from "./nftables";
import { nttHgw } from "./ntt-hgw";
import { opnsense } from "./opnsense";
import { otherWeb } from "./other-web";
import { pfsense } from "./pfsense";
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
