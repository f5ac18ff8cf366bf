import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Cell, Row, Table } from "@/components/ui/table";
import type { DeliverySummary } from "@/lib/tell/data";

const looks = { waiting: "neutral", sent: "good", failed: "bad", dropped: "neutral" } as const;
type State = keyof typeof looks;

const stateOf = (state: string): State => (state in looks ? (state as State) : "waiting");

export function DeliveryLog({ deliveries }: { deliveries: readonly DeliverySummary[] }) {
  const t = useTranslations("tell.log");
  if (deliveries.length === 0) return <p className="text-muted">{t("empty")}</p>;
  const columns = (["when", "channel", "what", "state", "tries"] as const).map((id) => ({
    id,
    label: t(id),
  }));
  return (
    <Table caption={t("title")} columns={columns}>
      {deliveries.map((delivery) => (
        <DeliveryRow key={delivery.id} delivery={delivery} />
      ))}
    </Table>
  );
}

function DeliveryRow({ delivery }: { delivery: DeliverySummary }) {
  const t = useTranslations("tell");
  const format = useFormatter();
  const { at, channelName, noticeKind, attempts, status, reason, nextAt } = delivery;
  const state = stateOf(delivery.state);
  return (
    <Row head={<time dateTime={at.toISOString()}>{format.dateTime(at, "short")}</time>}>
      <Cell>{channelName}</Cell>
      <Cell>{t(`notice.${noticeKind}`)}</Cell>
      <td className="min-w-72 py-2.5 pr-5 align-top">
        <Badge kind={looks[state]}>{t(`state.${state}`)}</Badge>{" "}
        {status !== null && <span className="whitespace-nowrap">{t("log.status", { status })}</span>}{" "}
        {nextAt && (
          <span className="whitespace-nowrap">
            {t("log.next", { when: format.dateTime(nextAt, "short") })}
          </span>
        )}
        {reason && <p className="text-muted text-sm">{t(`reason.${reason}`)}</p>}
      </td>
      <Cell>{attempts}</Cell>
    </Row>
  );
}
