import type { Observation } from "@/lib/core/observation";
import { log } from "@/lib/platform/log";
import { shutdownSignal } from "@/lib/platform/shutdown";
import { type Patience, type ProbeEnd, type ProbeOptions, probe, usualPatience } from "@/lib/prober/run";
import type { DialItem, Seen } from "@/lib/prober/types";

type Limits = {
  /** How long looks of several schools are gathered before a process is started for them. */
  gatherMs: number;
  /** Checking processes at once. */
  mostChildren: number;
  /** Looks in one process. */
  mostItems: number;
  /** An endpoint that was looked at within this time is not looked at again: what was seen is given once more. */
  freshMs: number;
};
const usualLimits: Limits = { gatherMs: 1_000, mostChildren: 4, mostItems: 500, freshMs: 10_000 };
const batchLimitMs = 4 * 60_000;

type Ask = {
  item: DialItem;
  patience: Patience;
  door: string;
  settle: (seen: Observation | null) => void;
};
type Probe = typeof probe;

/** The endpoint itself, whatever it is called: one connection to it at a time. */
const doorOf = ({ address, port }: DialItem): string => `${address} ${port}`;

/**
 * Looks for many schools through few processes: starting one costs more than all it looks at. Schools that share an
 * endpoint share the look as well, and no endpoint has two connections at once.
 */
export function createPool(limits: Partial<Limits> = {}, run: Probe = probe): Probe {
  const { gatherMs, mostChildren, mostItems, freshMs } = { ...usualLimits, ...limits };
  const asked = new Map<string, Promise<Observation | null>>();
  const busy = new Set<string>();
  let waiting: Ask[] = [];
  let children = 0;
  let timer: NodeJS.Timeout | undefined;

  const soon = () => {
    if (timer !== undefined || waiting.length === 0 || children >= mostChildren) return;
    timer = setTimeout(() => {
      timer = undefined;
      void dispatch();
    }, gatherMs);
  };

  async function dispatch() {
    const batch = take();
    if (batch.length === 0) return;
    children += 1;
    soon();
    const open = new Map(batch.map((ask, index) => [String(index), ask]));
    const close = (id: string, seen: Observation | null) => {
      const ask = open.get(id);
      if (!ask) return;
      open.delete(id);
      busy.delete(ask.door);
      ask.settle(seen);
      soon();
    };
    try {
      await run(
        batch.map(({ item }, index) => ({ ...item, id: String(index) })),
        {
          vantage: nowhere,
          patience: batch[0]?.patience ?? usualPatience,
          signal: AbortSignal.any([AbortSignal.timeout(batchLimitMs), shutdownSignal()]),
          onSeen: ({ id, observation }: Seen) => close(id, observation),
        },
      );
    } catch (error) {
      log().error({ err: error }, "looking for several schools failed");
    } finally {
      children -= 1;
      for (const id of [...open.keys()]) close(id, null);
      soon();
    }
  }

  /** The next looks of one patience, none at a door where somebody stands. */
  function take(): Ask[] {
    const batch: Ask[] = [];
    const rest: Ask[] = [];
    const [first] = waiting.filter(({ door }) => !busy.has(door));
    for (const ask of waiting) {
      const fits = ask.patience.replyMs === first?.patience.replyMs && batch.length < mostItems;
      if (!fits || busy.has(ask.door)) rest.push(ask);
      else {
        busy.add(ask.door);
        batch.push(ask);
      }
    }
    waiting = rest;
    return batch;
  }

  function look(item: DialItem, patience: Patience): Promise<Observation | null> {
    const key = `${item.host} ${doorOf(item)} ${patience.replyMs}`;
    const known = asked.get(key);
    if (known) return known;
    const seen = new Promise<Observation | null>((settle) => {
      waiting.push({ item, patience, door: doorOf(item), settle });
    });
    asked.set(key, seen);
    void seen.then(() => setTimeout(() => asked.delete(key), freshMs).unref());
    soon();
    return seen;
  }

  return async (items: readonly DialItem[], options: ProbeOptions): Promise<ProbeEnd> => {
    const patience = options.patience ?? usualPatience;
    const missing = await Promise.all(
      items.map(async (item) => {
        const seen = await look(item, patience);
        if (seen === null) return 1;
        options.onSeen({ id: item.id, observation: asSeenFor(item, seen, options) });
        return 0;
      }),
    );
    return { missing: missing.reduce<number>((sum, one) => sum + one, 0) };
  };
}

const nowhere = {
  id: "watch",
  kind: "dashboard",
  place: "outside",
  line: null,
  publicAddress: null,
} as const;

/** A shared look, in the role the endpoint has for this school and from where the dashboard stands for it. */
const asSeenFor = (
  { role, host, port, address, resolved }: DialItem,
  seen: Observation,
  { vantage }: ProbeOptions,
): Observation => ({ ...seen, vantage, resolved, target: { role, host, address, port } });
