import type { RouterEntry } from "../types";
import { iptables } from "./iptables";
import { nftables } from "./nftables";
import { otherWeb } from "./other-web";
import { yamahaRtx } from "./yamaha-rtx";

export const routers: readonly RouterEntry[] = [nftables, iptables, yamahaRtx, otherWeb];
