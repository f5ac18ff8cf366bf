import type { Reader } from "@/components/diagnosis/reader";
import { Card } from "@/components/ui/card";
import type { Profile } from "@/lib/core/profile";
import type { StateStretch } from "@/lib/watch/stretches";
import type { StoredChange } from "@/lib/watch/types";
import { ChangeList } from "./change-list";
import { StateBand } from "./state-band";
import { clockWords, type WatchT } from "./watch-words";

type Props = {
  reader: Reader;
  t: WatchT;
  profile: Profile;
  stretches: readonly StateStretch[];
  changes: readonly StoredChange[];
};

const lengthOf = ({ from, to }: StateStretch): number => to.getTime() - from.getTime();

/** The school's states over a period: as a picture, and what changed when as a list. */
export function BandCard({ reader, t, profile, stretches, changes }: Props) {
  const known = stretches.filter(({ state }) => state !== "unknown");
  const [first] = known;
  const whole = known.reduce((sum, stretch) => sum + lengthOf(stretch), 0);
  const part = (state: StateStretch["state"]) =>
    reader.format.number(
      known.filter((one) => one.state === state).reduce((sum, one) => sum + lengthOf(one), 0) /
        Math.max(1, whole),
      { style: "percent", maximumFractionDigits: 1 },
    );
  const label = first
    ? t("band.label", {
        from: clockWords(reader, first.from),
        well: part("well"),
        trouble: part("trouble"),
      })
    : t("band.unknown");
  return (
    <Card title={t("band.title")} intro={label}>
      <StateBand stretches={stretches} label={label} />
      <p className="mt-2 text-muted text-sm">{t("band.legend")}</p>
      <h3 className="mt-5 font-semibold">{t("change.title")}</h3>
      {changes.length > 0 ? (
        <ChangeList reader={reader} t={t} profile={profile} changes={changes} />
      ) : (
        <p className="text-muted">{t("change.none")}</p>
      )}
    </Card>
  );
}
