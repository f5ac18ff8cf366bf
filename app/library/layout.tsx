import type { ReactNode } from "react";
import { Shell } from "@/components/layout/shell";
import { getUser, loadUser } from "@/lib/account/loaders";
import { env } from "@/lib/platform/env";

/** Facts about the field and nothing of any school: open to all where the operator says so, else to who is signed in. */
export default async function LibraryLayout({ children }: { children: ReactNode }) {
  const user = env().publicLibrary ? await getUser() : await loadUser();
  return user ? <Shell person={user}>{children}</Shell> : <Shell>{children}</Shell>;
}
