import { Notice } from "@/components/ui/notice";
import type { AddressDoubt } from "@/lib/check/public-address";
import type { Profile } from "@/lib/core/profile";
import { nameOfLine, type Reader } from "./reader";

type Props = { reader: Reader; profile: Profile; doubts: readonly AddressDoubt[] };

/** A result that came from where it should not have come from is asked about before it is believed. */
export function AddressDoubts({ reader, profile, doubts }: Props) {
  if (doubts.length === 0) return null;
  const t = reader.diagnosis;
  const nameOf = (id: string) => {
    const line = profile.lines.find((one) => one.id === id);
    return line ? nameOfLine(line) : id;
  };
  return (
    <div className="mb-6">
      <Notice kind="caution" title={t("doubt.title")}>
        {doubts.map((doubt) => (
          <p key={`${doubt.kind}-${doubt.line}`}>
            {t(`doubt.${doubt.kind}`, {
              line: nameOf(doubt.line),
              other: nameOf(doubt.kind === "shared" ? doubt.with : doubt.belongsTo),
              address: doubt.address,
            })}
          </p>
        ))}
      </Notice>
    </div>
  );
}
