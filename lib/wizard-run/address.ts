import { env } from "@/lib/platform/env";
import { isOnlyLocal, publicBase } from "@/lib/share/address";

/** Whether a classroom needs another address than the one this browser uses. */
export const isClassroomAddressNeeded = (headers: { get: (name: string) => string | null }): boolean =>
  isOnlyLocal(publicBase(env().url, headers));
