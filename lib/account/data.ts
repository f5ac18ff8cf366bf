import "server-only";
import { db } from "@/lib/platform/db/client";

/** Whether this installation has been set up. */
export async function hasOwner(): Promise<boolean> {
  return (await db().user.findFirst({ select: { id: true } })) !== null;
}
