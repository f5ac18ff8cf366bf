import { parseHost } from "./host";

/** RFC 3492 section 5: the parameters of Punycode. */
const [base, tMin, tMax, skew, damp, initialBias, initialN] = [36, 1, 26, 38, 700, 72, 128];

/** RFC 3492 section 6.1. */
function adapt(delta: number, points: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2));
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}

/** RFC 3492 section 6.2, for one label without its `xn--`; null where it is none. */
function decode(label: string): string | null {
  const dash = label.lastIndexOf("-");
  const points = Array.from(label.slice(0, Math.max(dash, 0)), (letter) => letter.codePointAt(0) ?? 0);
  let [n, i, bias, at] = [initialN, 0, initialBias, dash + 1];
  while (at < label.length) {
    const start = i;
    for (let weight = 1, k = base; ; k += base) {
      const digit = Number.parseInt(label[at] ?? "", base);
      if (Number.isNaN(digit)) return null;
      at += 1;
      // Letters stand for 0 to 25 and digits for 26 to 35; base 36 counts the other way round.
      const value = digit < 10 ? digit + 26 : digit - 10;
      i += value * weight;
      const threshold = Math.min(Math.max(k - bias, tMin), tMax);
      if (value < threshold) break;
      weight *= base - threshold;
    }
    bias = adapt(i - start, points.length + 1, start === 0);
    n += Math.floor(i / (points.length + 1));
    i %= points.length + 1;
    if (n > 0x10ffff) return null;
    points.splice(i, 0, n);
    i += 1;
  }
  return String.fromCodePoint(...points);
}

/**
 * A host as people read it: `xn--bcher-kva.example` → `bücher.example`. A name stays in its LDH form where the readable
 * one would not lead back to it. What is dialled, stored and written into commands is always the LDH form.
 */
export function readableHost(host: string): string {
  if (!host.includes("xn--")) return host;
  const labels = host.split(".").map((label) => (label.startsWith("xn--") ? decode(label.slice(4)) : label));
  const readable = labels.includes(null) ? host : labels.join(".");
  return parseHost(readable) === host ? readable : host;
}
