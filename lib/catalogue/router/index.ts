import type { RouterEntry } from "../types";
import { iptables } from "./iptables";
import { nftables } from "./nftables";

export const routers: readonly RouterEntry[] = [nftables, iptables];
