import type { Reader } from "@/components/diagnosis/reader";
import { Disclosure } from "@/components/ui/disclosure";
import { Cell, Row, Table } from "@/components/ui/table";
import { availability, type EndpointHistory, meanLatency, type Sum } from "@/lib/watch/history";
import { AvailabilityStrip } from "./availability-strip";
import { LatencyLine } from "./latency-line";
import type { WatchT } from "./watch-words";

type Props = {
  reader: Reader;
  t: WatchT;
  history: EndpointHistory;
  /** When each bar begins. */
  times: readonly Date[];
  span: "hour" | "day";
  place: string;
};

/** One endpoint: how often it answered and how fast, as pictures and as a table. */
export function EndpointRow({ reader, t, history, times, span, place }: Props) {
  const { endpoint, total, bars } = history;
  const part = percent(reader, total);
  const mean = meanLatency(total) ?? 0;
  const most = Math.max(1, ...bars.map((sum) => (sum && meanLatency(sum)) ?? 0));
  const latency = { endpoint, mean, most: total.latencyMax };
  return (
    <li className="space-y-2 py-4">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h4 className="break-all font-semibold">{endpoint}</h4>
        <span className="text-muted">{t("endpoints.answered", { part, looked: total.looked })}</span>
        <span className="text-muted">
          {total.ok > 0 ? t("endpoints.mean", latency) : t("endpoints.noLatency")}
        </span>
      </div>
      <AvailabilityStrip
        bars={bars}
        label={t("endpoints.availability", {
          endpoint,
          part,
          looked: total.looked,
          span: t(`endpoints.${span}`),
        })}
      />
      {total.ok > 0 && <LatencyLine bars={bars} most={most} label={t("endpoints.latency", latency)} />}
      <Disclosure label={t("endpoints.table")}>
        <BarTable reader={reader} t={t} history={history} times={times} span={span} place={place} />
      </Disclosure>
    </li>
  );
}

/** A miss among thousands must not be rounded away. */
function percent({ format }: Reader, sum: Sum): string {
  const part = availability(sum) ?? 0;
  const shown = part < 1 ? Math.min(part, 0.9999) : 1;
  return format.number(shown, { style: "percent", maximumFractionDigits: 2 });
}

function BarTable({ reader, t, history: { endpoint, bars }, times, span, place }: Props) {
  const ids = ["when", "looked", "ok", "meanHead", "mostHead"] as const;
  return (
    <Table
      caption={t("endpoints.caption", { endpoint, place })}
      columns={ids.map((id) => ({ id, label: t(`endpoints.${id}`) }))}
    >
      {times.map((at, index) => {
        const sum = bars[index];
        if (!sum) return null;
        return (
          <Row key={at.toISOString()} head={timeWords(reader, at, span)}>
            <Cell>{sum.looked}</Cell>
            <Cell>{sum.ok}</Cell>
            <Cell>{meanLatency(sum) ?? "–"}</Cell>
            <Cell>{sum.ok > 0 ? sum.latencyMax : "–"}</Cell>
          </Row>
        );
      })}
    </Table>
  );
}

/** Days are those of UTC, as they are added up. */
const timeWords = ({ format }: Reader, at: Date, span: "hour" | "day"): string =>
  span === "hour"
    ? format.dateTime(at, "short")
    : format.dateTime(at, { month: "short", day: "numeric", timeZone: "UTC" });
