"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/diagnosis/when";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { readableHost } from "@/lib/core/readable-host";
import type { QueueGroup, QueueReading } from "@/lib/diagnosis/reports/queue-reading";
import { useReader } from "./use-reader";

/** The messages that wait, by what keeps them. Needs `queue`, `path` and `diagnosis`. */
export function QueueGroups({ reading: { messages, groups } }: { reading: QueueReading }) {
  const t = useTranslations("queue.result");
  return (
    <Card
      title={t("title", { count: messages })}
      intro={groups.length > 1 ? t("intro") : undefined}
      id="queue-groups"
    >
      {groups.length > 0 && (
        <ul className="divide-y divide-rule">
          {groups.map((group) => (
            <Group key={group.reason} group={group} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Group({ group }: { group: QueueGroup }) {
  const t = useTranslations("queue");
  const reader = useReader();
  const { reason, messages, oldest, domains, moreDomains } = group;
  const named = domains.map(readableHost).join(", ");
  const servers = group.relays
    .map(({ host, port }) =>
      port === null ? readableHost(host) : t("result.dialledPort", { host: readableHost(host), port }),
    )
    .join(", ");
  return (
    <li className="space-y-1 py-4 first:pt-0 last:pb-0" data-queue-reason={reason}>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-semibold">{t(`reason.${reason}.title`)}</span>
        <Badge>{t("result.messages", { count: messages })}</Badge>
      </p>
      <p className="max-w-prose">{t(`reason.${reason}.meaning`)}</p>
      {named !== "" && (
        <p className="break-words text-muted">
          {moreDomains > 0
            ? t("result.toMore", { domains: named, count: moreDomains })
            : t("result.to", { domains: named })}
        </p>
      )}
      {servers !== "" && <p className="break-words text-muted">{t("result.dialled", { servers })}</p>}
      {oldest !== null && (
        <p className="text-muted">
          {t.rich("result.oldest", { when: () => <When reader={reader} at={oldest} /> })}
        </p>
      )}
    </li>
  );
}
