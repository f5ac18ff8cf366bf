import { type Span, spans, startOf } from "./results";

/** The three views of a history page, and what one bar of each stands for. */
export const periods = {
  "24h": { span: "hour", bars: 24 },
  "30d": { span: "day", bars: 30 },
  "90d": { span: "day", bars: 90 },
} as const satisfies Record<string, { span: Span; bars: number }>;
export type Period = keyof typeof periods;

export const periodOf = (asked: unknown): Period =>
  asked === "30d" || asked === "90d" || asked === "24h" ? asked : "24h";

export type Sum = { looked: number; ok: number; latencySum: number; latencyMax: number };
export type RollupRow = Sum & { vantageId: string; endpoint: string; start: Date };

/** One endpoint as one vantage saw it; `bars` from the oldest to the newest, null where nobody looked. */
export type EndpointHistory = {
  vantageId: string;
  endpoint: string;
  total: Sum;
  bars: (Sum | null)[];
};

/** When the first bar of a period begins. */
export function beginOf(period: Period, now: Date): Date {
  const { span, bars } = periods[period];
  return new Date(startOf(span, now).getTime() - (bars - 1) * spans[span]);
}

export const barTimes = (period: Period, now: Date): Date[] => {
  const begin = beginOf(period, now).getTime();
  const { span, bars } = periods[period];
  return Array.from({ length: bars }, (_, index) => new Date(begin + index * spans[span]));
};

const nothing: Sum = { looked: 0, ok: 0, latencySum: 0, latencyMax: 0 };

const plus = (left: Sum, right: Sum): Sum => ({
  looked: left.looked + right.looked,
  ok: left.ok + right.ok,
  latencySum: left.latencySum + right.latencySum,
  latencyMax: Math.max(left.latencyMax, right.latencyMax),
});

/** Stored sums as rows of bars, by vantage and endpoint. */
export function historyOf(rows: readonly RollupRow[], period: Period, now: Date): EndpointHistory[] {
  const { span, bars } = periods[period];
  const begin = beginOf(period, now).getTime();
  const found = new Map<string, EndpointHistory>();
  for (const { vantageId, endpoint, start, ...sum } of rows) {
    const place = Math.round((start.getTime() - begin) / spans[span]);
    if (place < 0 || place >= bars) continue;
    const key = `${vantageId} ${endpoint}`;
    const known = found.get(key) ?? {
      vantageId,
      endpoint,
      total: nothing,
      bars: Array.from({ length: bars }, () => null),
    };
    known.bars[place] = sum;
    found.set(key, { ...known, total: plus(known.total, sum) });
  }
  return [...found.values()].toSorted(
    (a, b) => a.vantageId.localeCompare(b.vantageId) || portOf(a) - portOf(b) || compare(a, b),
  );
}

const portOf = ({ endpoint }: EndpointHistory): number => Number(endpoint.split(":").at(-1));
const compare = (a: EndpointHistory, b: EndpointHistory): number => a.endpoint.localeCompare(b.endpoint);

/** Part of the looks that were answered, 0 to 1; null without a look. */
export const availability = ({ looked, ok }: Sum): number | null => (looked === 0 ? null : ok / looked);

/** Milliseconds an answered look took on average; null where none was answered. */
export const meanLatency = ({ ok, latencySum }: Sum): number | null =>
  ok === 0 ? null : Math.round(latencySum / ok);
