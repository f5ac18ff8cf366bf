"use client";

import { useTranslations } from "next-intl";
import type { PastedFact } from "@/lib/check/types";
import type { ReportFact } from "@/lib/core/report";

/** What the mail server's own texts say, alike entries once. Needs `check`. */
export function PastedFacts({ facts }: { facts: readonly PastedFact[] }) {
  const t = useTranslations("check.paste");
  return (
    <ul data-pasted-facts className="list-disc space-y-1 pl-5">
      {facts.map(({ fact, count }) => (
        <li key={`${fact.source}-${fact.line}-${fact.kind}`}>
          <Words fact={fact} count={count} />{" "}
          <span className="whitespace-nowrap text-muted text-sm">
            {t("line", { tool: t(`source.${fact.source}`), from: fact.line })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Words({ fact, count }: PastedFact) {
  const t = useTranslations("check.fact");
  const transport = useTranslations("check.transport");
  const toward = (relay: string | null, port: number | null) =>
    relay === null ? "none" : port === null ? "host" : "hostPort";
  switch (fact.kind) {
    case "queued":
      return t("queued", {
        count,
        reason: t(`reason.${fact.reason}`),
        ...relayOf(fact),
        toward: toward(fact.relay, fact.port),
      });
    case "sent":
      return t("sent", { count, ...relayOf(fact), toward: toward(fact.relay, fact.port) });
    case "queue-empty":
      return t("queue-empty");
    case "relay-denied-to-client":
      return t("relay-denied-to-client", { client: fact.client ?? "?" });
    case "services-smtp":
      return t("services-smtp", { port: fact.port });
    case "listener":
      return t("listener", { address: fact.address, port: fact.port });
    case "queue-runner":
      return t(fact.running ? "runner" : "noRunner");
    case "outgoing-25":
      return t("outgoing-25", { host: fact.host, state: transport(fact.transport) });
  }
}

const relayOf = ({ relay, port }: Extract<ReportFact, { kind: "queued" | "sent" }>) => ({
  relay: relay ?? "",
  port: port ?? 0,
});
