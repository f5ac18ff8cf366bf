/** One thing kept: what it was made from, and what was made of it, by variant. */
type Entry<Facts> = { facts: Facts; checkedAt: number; made: Map<string, Promise<unknown>> };

export type Kept<Facts> = {
  facts: Facts;
  /** What was made of these facts before, or what `make` gives now. Asked at once by many, it is made once. */
  made: <Value>(variant: string, make: () => Promise<Value>) => Promise<Value>;
};

export type Keeper<Facts> = {
  get: (key: string) => Promise<Kept<Facts> | null>;
  forget: (which: (facts: Facts) => boolean) => void;
  size: () => number;
};

type KeeperOptions<Facts> = {
  /** What there is under a key, null for nothing. Facts with the `stamp` of those before leave what was made. */
  load: (key: string) => Promise<Facts | null>;
  freshMs: number;
  maxEntries: number;
  now?: () => number;
};

/**
 * Keeps what was made from facts for as long as the facts stay the same, which is looked at again after `freshMs`. What
 * is not there is not kept either: whoever guesses keys fills nothing.
 */
export function createKeeper<Facts extends { stamp: string }>({
  load,
  freshMs,
  maxEntries,
  now = Date.now,
}: KeeperOptions<Facts>): Keeper<Facts> {
  const entries = new Map<string, Entry<Facts>>();
  const loading = new Map<string, Promise<Entry<Facts> | null>>();
  let forgotten = 0;

  async function renew(key: string): Promise<Entry<Facts> | null> {
    const [checkedAt, atStart] = [now(), forgotten];
    const facts = await load(key);
    const before = entries.get(key);
    entries.delete(key);
    if (facts === null) return null;
    const isSame = before?.facts.stamp === facts.stamp;
    const entry = isSame ? { ...before, checkedAt } : { facts, checkedAt, made: new Map() };
    // What was loaded while something was being forgotten may be the very thing: it serves this once.
    if (atStart === forgotten) entries.set(key, entry);
    for (const oldest of entries.keys()) {
      if (entries.size <= maxEntries) break;
      entries.delete(oldest);
    }
    return entry;
  }

  function renewOnce(key: string): Promise<Entry<Facts> | null> {
    const under = loading.get(key) ?? renew(key).finally(() => loading.delete(key));
    loading.set(key, under);
    return under;
  }

  return {
    async get(key) {
      const entry = entries.get(key);
      const isFresh = entry !== undefined && now() - entry.checkedAt < freshMs;
      const current = isFresh ? entry : await renewOnce(key);
      return current === null ? null : { facts: current.facts, made: madeOnce(current.made) };
    },
    forget(which) {
      forgotten += 1;
      loading.clear();
      for (const [key, { facts }] of entries) if (which(facts)) entries.delete(key);
    },
    size: () => entries.size,
  };
}

const madeOnce =
  (made: Map<string, Promise<unknown>>) =>
  <Value>(variant: string, make: () => Promise<Value>): Promise<Value> => {
    const before = made.get(variant) as Promise<Value> | undefined;
    if (before !== undefined) return before;
    const value = make();
    made.set(variant, value);
    value.catch(() => made.delete(variant));
    return value;
  };
