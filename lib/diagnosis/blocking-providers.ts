import type { Diagnosis, DiagnosisCode } from "@/lib/core/diagnosis";
import type { Profile } from "@/lib/core/profile";

/** Where a provider may be what stops outgoing mail. */
const byProvider: ReadonlySet<DiagnosisCode> = new Set<DiagnosisCode>([
  "outbound-25-blocked",
  "outbound-25-proxied",
  "line-throttled",
  "server-outbound-25-blocked",
]);

/** The provider of the mail server's own way out. */
export function serverProvider({ lines, server }: Pick<Profile, "lines" | "server">): string {
  const own = lines.find(({ id }) => id === server.line);
  return own && own.isp !== "other" ? own.isp : server.isp;
}

/** Catalogue ids of the providers that the findings speak of, each once. */
export function blockingProviders(profile: Profile, { findings }: Pick<Diagnosis, "findings">): string[] {
  const ids = findings
    .filter(({ code }) => byProvider.has(code))
    .flatMap(({ code, line }) =>
      code === "server-outbound-25-blocked"
        ? [serverProvider(profile)]
        : profile.lines.filter(({ id }) => id === line).map(({ isp }) => isp),
    );
  return [...new Set(ids)];
}
