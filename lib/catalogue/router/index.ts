import type { RouterEntry } from "../types";
import { nftables } from "./nftables";

export const routers: readonly RouterEntry[] = [nftables];
