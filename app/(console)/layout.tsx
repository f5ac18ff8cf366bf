import type { ReactNode } from "react";
import { Shell } from "@/components/layout/shell";
import { loadUser } from "@/lib/account/loaders";

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const user = await loadUser();
  return <Shell person={user}>{children}</Shell>;
}
