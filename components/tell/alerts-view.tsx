import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ClientMessages } from "@/components/layout/client-messages";
import { Card } from "@/components/ui/card";
import type { loadAlerts } from "@/lib/tell/loaders";
import { channelKinds } from "@/lib/tell/types";
import { type ChannelActions, ChannelList } from "./channel-list";
import { DeliveryLog } from "./delivery-log";
import { NewChannel } from "./new-channel";

type AlertsViewProps = {
  alerts: Awaited<ReturnType<typeof loadAlerts>>;
  actions: ChannelActions;
  schoolId: string | null;
  /** The page's own address, to which a chosen kind is added. */
  path: string;
};

export function AlertsView({ alerts, actions, schoolId, path }: AlertsViewProps) {
  const t = useTranslations("tell");
  const locale = useLocale();
  const { channels, deliveries, watched, chosen } = alerts;
  return (
    <ClientMessages namespaces={["tell", "common", "errors"]}>
      <div className="space-y-6">
        <Card title={t("list.title")}>
          <ChannelList channels={channels} actions={actions} schoolId={schoolId} watched={watched} />
        </Card>
        <Card title={t("form.title")}>
          <KindLinks path={path} chosen={chosen?.kind ?? null} />
          {chosen && (
            <div className="mt-6">
              <NewChannel
                key={chosen.kind}
                action={actions.create}
                schoolId={schoolId}
                kind={chosen.kind}
                fields={chosen.fields}
                locale={locale}
              />
            </div>
          )}
        </Card>
        <Card title={t("log.title")}>
          <DeliveryLog deliveries={deliveries} />
        </Card>
      </div>
    </ClientMessages>
  );
}

function KindLinks({ path, chosen }: { path: string; chosen: string | null }) {
  const t = useTranslations("tell");
  return (
    <nav aria-label={t("field.kind")}>
      <ul className="flex flex-wrap gap-2">
        {channelKinds.map((kind) => (
          <li key={kind}>
            <Link
              href={`${path}?kind=${kind}`}
              scroll={false}
              aria-current={kind === chosen ? "true" : undefined}
              className="inline-flex min-h-11 items-center rounded-lg border border-edge bg-sheet px-4 py-2 hover:bg-paper aria-[current]:border-ink aria-[current]:font-semibold"
            >
              {t(`kind.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
