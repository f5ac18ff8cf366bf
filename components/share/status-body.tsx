import { pathWords, type Reader } from "@/components/diagnosis/reader";
import { PathMap } from "@/components/path/path-map";
import { pathPicture, primaryFinding } from "@/lib/diagnosis/path-picture";
import { faultWords } from "@/lib/model/faults";
import { lineLabel } from "@/lib/school/types";
import type { StatusView } from "@/lib/share/types";

type StatusBodyProps = {
  view: StatusView;
  reader: Reader;
  words: { checked: string; nothing: string; next: string };
};

/** The state in one sentence, the map, and what to do until then. */
export function StatusBody({ view, reader, words }: StatusBodyProps) {
  const { diagnosis, profile, schoolName, checkedAt } = view;
  if (checkedAt === null)
    return (
      <>
        <h1>{schoolName}</h1>
        <p className="lead">{words.nothing}</p>
      </>
    );
  const finding = primaryFinding(diagnosis);
  const line = profile.lines.find(({ id }) => id === finding?.line);
  const { title, meaning, next } = faultWords(diagnosis.primary, reader.lang, {
    ...(line ? { line: lineLabel(line) } : {}),
    ...(finding?.detail.port ? { port: finding.detail.port } : {}),
  });
  return (
    <>
      <p className="small">{schoolName}</p>
      <h1>{title}</h1>
      <p className="lead">{meaning}</p>
      <section>
        <PathMap picture={pathPicture(view)} words={pathWords(reader, profile)} id="path" sentence={title} />
      </section>
      <section>
        <h2>{words.next}</h2>
        <p>{next}</p>
      </section>
      <p className="small">{words.checked}</p>
    </>
  );
}
