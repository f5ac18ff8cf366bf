import type { Vantage } from "@/lib/core/observation";
import type { Profile } from "@/lib/core/profile";

/** A result whose source address does not fit the line it was made for: to be asked about before it is judged. */
export type AddressDoubt =
  | { kind: "other-line"; line: string; belongsTo: string; address: string }
  | { kind: "shared"; line: string; with: string; address: string };

type Seen = { vantage: Pick<Vantage, "line" | "publicAddress"> };

export function addressDoubts(profile: Profile, observations: readonly Seen[]): AddressDoubt[] {
  const seen = new Map<string, string>();
  for (const { vantage } of observations)
    if (vantage.line !== null && vantage.publicAddress !== null)
      seen.set(vantage.line, vantage.publicAddress);
  return [...seen].flatMap(([line, address]): AddressDoubt[] => {
    const owner = profile.lines.find(({ id, publicAddress }) => publicAddress === address && id !== line);
    if (owner) return [{ kind: "other-line", line, belongsTo: owner.id, address }];
    const twin = [...seen].find(([other, theirs]) => theirs === address && other > line);
    return twin ? [{ kind: "shared", line, with: twin[0], address }] : [];
  });
}
