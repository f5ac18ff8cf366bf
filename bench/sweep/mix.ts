import { randomFrom } from "@/lib/model/random";

/** How an endpoint of the farm behaves; the last two are done by the farm's packet filter. */
export const kinds = [
  "healthy",
  "slow",
  "multi-line",
  "dripping",
  "no-starttls",
  "silent",
  "expired",
  "tempfail",
  "rejected",
  "http",
  "closes",
  "broken-tls",
  "tarpit",
  "refused",
  "dropped",
] as const;
export type Kind = (typeof kinds)[number];
export type Pair = { address: string; port: number; kind: Kind };

export const ports = [25, 465, 587, 2525, 10025] as const;

type Shares = readonly (readonly [Kind, number])[];

/** Where TLS comes first, only these can be told apart. */
const implicit: Shares = [
  ["healthy", 206],
  ["silent", 20],
  ["expired", 8],
  ["broken-tls", 6],
  ["refused", 100],
  ["dropped", 60],
];
const plain: Shares = [
  ["healthy", 494],
  ["slow", 30],
  ["multi-line", 30],
  ["dripping", 30],
  ["no-starttls", 150],
  ["silent", 80],
  ["expired", 22],
  ["tempfail", 30],
  ["rejected", 30],
  ["http", 30],
  ["closes", 20],
  ["broken-tls", 14],
  ["refused", 400],
  ["dropped", 240],
];

const host = (block: number, at: number) => `10.99.${block + Math.floor(at / 200)}.${(at % 200) + 1}`;

const shuffled = (shares: Shares, seed: number): Kind[] => {
  const random = randomFrom(seed);
  const all = shares.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
  return all
    .map((kind) => ({ kind, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ kind }) => kind);
};

/** 400 hosts with five ports: 60 % open in many conditions, 25 % refused, 15 % dropped. */
export function mixedPairs(): Pair[] {
  const first = shuffled(implicit, 1);
  const others = shuffled(plain, 2);
  return Array.from({ length: 400 }, (_, at) =>
    ports.map((port) => ({
      address: host(0, at),
      port,
      kind: (port === 465 ? first.pop() : others.pop()) ?? "healthy",
    })),
  ).flat();
}

const uniform = (block: number, kind: Kind): Pair[] =>
  Array.from({ length: 200 }, (_, at) =>
    ports.map((port) => ({ address: host(block, at), port, kind })),
  ).flat();

/** A thousand that nothing is wrong with, and a thousand that never end their greeting. */
export const healthyPairs = (): Pair[] => uniform(10, "healthy");
export const tarpitPairs = (): Pair[] => uniform(20, "tarpit");
