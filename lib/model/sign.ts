/**
 * What one connection attempt can come to, as the model tells things apart.
 * `stall` is a conversation that began and then hung: short replies pass, long ones do not.
 */
export const signs = [
  "ok",
  "silent",
  "closed",
  "not-smtp",
  "tempfail",
  "rejected",
  "stall",
  "tls-failed",
  "refused",
  "timeout",
  "unreachable",
  "no-name",
] as const;
export type Sign = (typeof signs)[number];

/** Whose voice a greeting is: the server's own, somebody else's, or one that a box on the way painted over. */
export type Identity = "own" | "foreign" | "masked" | "any";

export type Distribution = Readonly<Record<Sign, number>>;

/** Lost packets, slow servers and passing trouble: a model without noise is confidently wrong. */
const strays: Readonly<Record<Sign, Partial<Record<Sign, number>>>> = {
  ok: {
    timeout: 0.012,
    silent: 0.005,
    closed: 0.004,
    tempfail: 0.006,
    stall: 0.003,
    "tls-failed": 0.003,
    unreachable: 0.002,
    "no-name": 0.002,
    refused: 0.0008,
    rejected: 0.0008,
    "not-smtp": 0.0004,
  },
  timeout: { unreachable: 0.008, refused: 0.003, ok: 0.0008, closed: 0.001, "no-name": 0.002 },
  refused: { timeout: 0.025, unreachable: 0.003, ok: 0.0008, "no-name": 0.002 },
  unreachable: { timeout: 0.03, refused: 0.003, ok: 0.0008, "no-name": 0.002 },
  silent: { timeout: 0.02, closed: 0.02, ok: 0.004, refused: 0.002, "no-name": 0.002 },
  closed: { timeout: 0.02, silent: 0.01, ok: 0.004, refused: 0.004, "no-name": 0.002 },
  "not-smtp": { timeout: 0.02, closed: 0.02, silent: 0.01, ok: 0.001, "no-name": 0.002 },
  tempfail: { timeout: 0.02, ok: 0.03, rejected: 0.005, closed: 0.01, "no-name": 0.002 },
  rejected: { timeout: 0.02, ok: 0.005, tempfail: 0.01, closed: 0.01, "no-name": 0.002 },
  stall: { timeout: 0.02, ok: 0.03, closed: 0.02, "tls-failed": 0.03, "no-name": 0.002 },
  "tls-failed": { timeout: 0.02, ok: 0.01, closed: 0.02, "no-name": 0.002 },
  "no-name": { timeout: 0.03, ok: 0.003, unreachable: 0.01 },
};

const floor = 1e-5;

/** A mixture of what should happen, with the noise that any network adds; sums to one. */
export function mixture(parts: Partial<Record<Sign, number>>): Distribution {
  const mass = Object.fromEntries(signs.map((sign) => [sign, floor])) as Record<Sign, number>;
  for (const [name, weight] of Object.entries(parts) as [Sign, number][]) {
    const stray = strays[name];
    const lost = Object.values(stray).reduce((sum, share) => sum + share, 0);
    mass[name] += weight * (1 - lost);
    for (const [other, share] of Object.entries(stray) as [Sign, number][]) mass[other] += weight * share;
  }
  const total = Object.values(mass).reduce((sum, share) => sum + share, 0);
  for (const sign of signs) mass[sign] /= total;
  return mass;
}
