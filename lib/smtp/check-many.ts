import type { Observation } from "@/lib/core/observation";
import { type CheckOptions, checkEndpoint, type Endpoint } from "./check-endpoint";
import { Gate } from "./gate";
import { cached, resolveBySystem } from "./resolve";

export type ManyOptions = Omit<CheckOptions, "connects" | "handshakes"> & {
  /** TCP connects waited for at once. */
  connectsAtOnce?: number;
  /** TLS handshakes at once: more of them starve each other and look like dead servers. */
  handshakesAtOnce?: number;
  /** Connections in any state, the waiting ones included: each is an open file. */
  conversationsAtOnce?: number;
  /** Connections to one and the same endpoint: more of them fill its queue and come back as silence. */
  sameEndpointAtOnce?: number;
  /** Connections to one and the same host, over all its ports. */
  sameHostAtOnce?: number;
};

export type Checked = { index: number; observation: Observation };

/** One gate for each key. */
function gatesBy(places: number): (key: string) => Gate {
  const gates = new Map<string, Gate>();
  return (key) => {
    const gate = gates.get(key) ?? new Gate(places);
    gates.set(key, gate);
    return gate;
  };
}

/** Thousands of listeners on one signal are searched one by one at each change: so each look gets a signal of its own. */
function oneOfMany(all: AbortSignal): () => { own: AbortSignal; release: () => void } {
  const live = new Set<AbortController>();
  all.addEventListener("abort", () => {
    for (const controller of live) controller.abort();
  });
  return () => {
    const controller = new AbortController();
    if (all.aborted) controller.abort();
    live.add(controller);
    return { own: controller.signal, release: () => live.delete(controller) };
  };
}

/** Looks at every endpoint once, many at a time, and hands out each observation as it is complete. */
export async function* checkMany(
  endpoints: readonly Endpoint[],
  options: ManyOptions,
): AsyncGenerator<Checked> {
  const { connectsAtOnce = 512, handshakesAtOnce = 32, conversationsAtOnce = 2_048, ...rest } = options;
  const hostGate = gatesBy(options.sameHostAtOnce ?? Number.POSITIVE_INFINITY);
  const endpointGate = gatesBy(options.sameEndpointAtOnce ?? 64);
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, ...(options.signal ? [options.signal] : [])]);
  const signalOfOne = oneOfMany(signal);
  const shared: CheckOptions = {
    ...rest,
    resolve: cached(options.resolve ?? resolveBySystem),
    connects: new Gate(connectsAtOnce),
    handshakes: new Gate(handshakesAtOnce),
  };
  const done: Checked[] = [];
  let wake: () => void = () => undefined;
  const places = new Gate(conversationsAtOnce);
  const run = async (endpoint: Endpoint, index: number) => {
    const dialled = endpoint.address ?? endpoint.host;
    const leaveEndpoint = await endpointGate(`${dialled} ${endpoint.port}`).enter();
    const leaveHost = await hostGate(dialled).enter();
    const leave = await places.enter();
    const { own, release } = signalOfOne();
    done.push({ index, observation: await checkEndpoint(endpoint, { ...shared, signal: own }) });
    release();
    leave();
    leaveHost();
    leaveEndpoint();
    wake();
  };
  const all = Promise.all(endpoints.map(run));
  all.catch(() => wake());
  try {
    let given = 0;
    while (given < endpoints.length) {
      if (done.length === 0) await Promise.race([all, new Promise<void>((resolve) => (wake = resolve))]);
      for (const checked of done.splice(0)) {
        given += 1;
        yield checked;
      }
    }
  } finally {
    stop.abort();
  }
}
