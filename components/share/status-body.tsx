import { pathWords, type Reader } from "@/components/diagnosis/reader";
import { PathMap } from "@/components/path/path-map";
import { smtpPort } from "@/lib/core/port";
import type { Line } from "@/lib/core/profile";
import { type PathPicture, pathPicture, primaryFinding } from "@/lib/diagnosis/path-picture";
import { faultWords } from "@/lib/model/faults";
import { lineLabel } from "@/lib/school/types";
import type { StatusView } from "@/lib/share/types";

type StatusBodyProps = {
  view: StatusView;
  reader: Reader;
  words: {
    checked: string;
    nothing: string;
    next: string;
    /** What mail programs on a line have to be set to, where 25 is shut there and another port leads on. */
    setPort: (line: string, port: number) => string;
  };
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
  const picture = pathPicture(view);
  const other = portToSet(picture);
  return (
    <>
      <p className="small">{schoolName}</p>
      <h1>{title}</h1>
      <p className="lead">{meaning}</p>
      <section>
        <PathMap picture={picture} words={pathWords(reader, profile)} id="path" sentence={title} />
      </section>
      <section>
        <h2>{words.next}</h2>
        <p>
          {diagnosis.primary === "healthy" && other !== null
            ? words.setPort(lineLabel(other.line), other.port)
            : next}
        </p>
      </section>
      <p className="small">{words.checked}</p>
    </>
  );
}

/** A line whose 25 is shut while another port reaches the server: sending works there once that port is set. */
function portToSet({ line, lanes }: PathPicture): { line: Line; port: number } | null {
  const shut = lanes.some(({ port, end }) => port === smtpPort && end.kind === "barrier");
  const open = lanes.find(({ port, end }) => port !== smtpPort && end.kind === "arrives");
  return line !== null && shut && open ? { line, port: open.port } : null;
}
