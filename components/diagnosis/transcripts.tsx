import { Transcript } from "@/components/check/transcript";
import { vantageLabel } from "@/components/path/path-words";
import { Disclosure } from "@/components/ui/disclosure";
import { formatHostPort } from "@/lib/core/host";
import { readableHost } from "@/lib/core/readable-host";
import { matrixOf } from "@/lib/diagnosis/matrix";
import { newestLooks, type Sight } from "@/lib/diagnosis/sight";
import type { Case } from "./evidence-words";
import { pathWords, type Reader } from "./reader";
import { When } from "./when";

/** What stands behind the matrix: the newest look at each address in full, row after row. */
export function Transcripts({ reader, about }: { reader: Reader; about: Case }) {
  const { rows } = matrixOf(about.profile, about.observations, about.diagnosis);
  const looks = newestLooks(about.observations);
  const words = pathWords(reader, about.profile);
  return (
    <Disclosure label={reader.diagnosis("matrix.transcripts")}>
      {rows.map((row) => (
        <section key={row.id} className="mb-5">
          <h3 className="font-semibold">{vantageLabel(words, row)}</h3>
          {looks
            .filter(({ observation }) => observation.vantage.id === row.vantage?.id)
            .map((sight) => (
              <Look key={sight.index} reader={reader} sight={sight} />
            ))}
        </section>
      ))}
    </Disclosure>
  );
}

function Look({ reader, sight: { at, observation } }: { reader: Reader; sight: Sight }) {
  const { host, port, address } = observation.target;
  return (
    <div className="border-rule border-b py-3 last:border-b-0">
      <p className="mb-1 break-words">
        <span className="font-medium">{formatHostPort(readableHost(host), port)}</span>{" "}
        <span className="text-muted">
          {address !== null && address !== host && `${address} · `}
          <When reader={reader} at={at} clock />
        </span>
      </p>
      <Transcript observation={observation} />
    </div>
  );
}
