import { networkInterfaces } from "node:os";
import { env } from "@/lib/platform/env";
import { isOnlyLocal, publicBase } from "@/lib/share/address";
import { addressInNetwork } from "./own-address";

export type ClassroomAddress = { isNeeded: boolean; proposed: string | null };

/** Whether a classroom needs another address than the one this browser uses, and which it would likely be. */
export function classroomAddress(headers: { get: (name: string) => string | null }): ClassroomAddress {
  const base = publicBase(env().url, headers);
  if (!isOnlyLocal(base)) return { isNeeded: false, proposed: null };
  const listensToAll = env().host === null || env().host === "0.0.0.0" || env().host === "::";
  const own = listensToAll ? addressInNetwork(networkInterfaces()) : null;
  return { isNeeded: true, proposed: own === null ? null : `http://${own}:${env().port}` };
}
