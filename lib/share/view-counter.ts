export type Views = { count: number; lastAt: Date };

export type ViewCounter = {
  count: (id: string, at: Date) => void;
  /** Hands over what was counted since the last time. */
  flush: () => Promise<void>;
};

type Options = { store: (id: string, views: Views) => Promise<void>; everyMs: number };

/** Counts in memory and stores in batches: a page that everybody reads costs one write now and then. */
export function createViewCounter({ store, everyMs }: Options): ViewCounter {
  let counted = new Map<string, Views>();
  let timer: NodeJS.Timeout | null = null;

  async function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const batch = counted;
    counted = new Map();
    for (const [id, views] of batch) await store(id, views).catch(() => putBack(id, views));
  }

  const putBack = (id: string, { count, lastAt }: Views) => {
    const since = counted.get(id);
    counted.set(id, { count: count + (since?.count ?? 0), lastAt: since?.lastAt ?? lastAt });
    wait();
  };

  function wait(): void {
    timer ??= setTimeout(() => void flush(), everyMs).unref();
  }

  return {
    count(id, at) {
      counted.set(id, { count: (counted.get(id)?.count ?? 0) + 1, lastAt: at });
      wait();
    },
    flush,
  };
}
