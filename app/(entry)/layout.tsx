import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { Shell } from "@/components/layout/shell";

export default function EntryLayout({ children }: { children: ReactNode }) {
  return (
    <Shell>
      <ClientMessages namespaces={["common", "account", "errors"]}>
        <div className="mx-auto max-w-md">{children}</div>
      </ClientMessages>
    </Shell>
  );
}
