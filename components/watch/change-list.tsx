import type { Reader } from "@/components/diagnosis/reader";
import { When } from "@/components/diagnosis/when";
import { Badge } from "@/components/ui/badge";
import type { Profile } from "@/lib/core/profile";
import type { ChangeKind } from "@/lib/watch/tripwire";
import type { StoredChange } from "@/lib/watch/types";
import { changeSentence, type WatchT } from "./watch-words";

const looks: Record<ChangeKind, "bad" | "good" | "neutral"> = {
  broken: "bad",
  changed: "bad",
  mended: "good",
  quiet: "neutral",
};

type Props = { reader: Reader; t: WatchT; profile: Profile; changes: readonly StoredChange[] };

/** Newest first. */
export const ChangeList = ({ reader, t, profile, changes }: Props) => (
  <ul className="divide-y divide-rule">
    {changes.map((change) => (
      <li key={change.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2.5">
        <span className="text-muted">
          <When reader={reader} at={change.since} clock />
        </span>
        <Badge kind={looks[change.kind]}>{t(`change.${change.kind}`)}</Badge>
        <span className="min-w-0 break-words">{changeSentence(reader, t, profile, change)}</span>
      </li>
    ))}
  </ul>
);
