import { MatrixTable } from "@/components/diagnosis/matrix-table";
import { pathWords } from "@/components/diagnosis/reader";
import { PathMap } from "@/components/path/path-map";
import { smtpPort } from "@/lib/core/port";
import type { Line } from "@/lib/core/profile";
import { type PathPicture, pathPicture } from "@/lib/diagnosis/path-picture";
import { lineLabel } from "@/lib/school/types";
import type { PublicShare } from "@/lib/share/types";
import { StatusHistory } from "./status-history";
import { StatusNotices } from "./status-notices";
import { StatusRepair } from "./status-repair";
import { type StatusProps, statusWords } from "./status-words";

type Told = Pick<PublicShare, "notices" | "changes">;

/** The state in one sentence, then the parts that were chosen for this link. */
export function StatusBody({ view, reader, t, notices, changes }: StatusProps & Told) {
  const { schoolName, checkedAt, asOf, repair, parts } = view;
  const date = (at: Date) => reader.format.dateTime(at, "full");
  const day = asOf && <p className="as-of">{t("page.asOf", { when: date(asOf) })}</p>;
  if (checkedAt === null)
    return (
      <>
        {day}
        <h1>{schoolName}</h1>
        <p className="lead">{t("page.nothing")}</p>
        {notices && <StatusNotices {...{ notices, reader, t }} />}
      </>
    );
  const { title, meaning } = statusWords({ view, reader });
  return (
    <>
      {day}
      <p className="small">{schoolName}</p>
      <h1>{title}</h1>
      <p className="lead">{meaning}</p>
      {notices && <StatusNotices {...{ notices, reader, t }} />}
      <Parts view={view} reader={reader} t={t} />
      {parts.includes("history") && <StatusHistory {...{ view, reader, t, changes }} />}
      {repair && <StatusRepair repair={repair} {...{ view, reader, t }} />}
      <p className="small">{t("page.checked", { when: date(checkedAt) })}</p>
    </>
  );
}

function Parts({ view, reader, t }: StatusProps) {
  const { diagnosis, profile, parts } = view;
  const { title, next } = statusWords({ view, reader });
  const picture = pathPicture({ ...view, remedy: null });
  const other = diagnosis.primary === "healthy" ? portToSet(picture) : null;
  return (
    <>
      {parts.includes("map") && (
        <section>
          <PathMap picture={picture} words={pathWords(reader, profile)} id="path" sentence={title} />
        </section>
      )}
      {parts.includes("next") && (
        <section>
          <h2>{t("page.next")}</h2>
          <p>{other ? t("page.setPort", { line: lineLabel(other.line), port: other.port }) : next}</p>
        </section>
      )}
      {parts.includes("seen") && (
        <section>
          <h2>{t("page.seen")}</h2>
          <MatrixTable reader={reader} about={view} />
        </section>
      )}
    </>
  );
}

/** A line whose 25 is shut while another port reaches the server: sending works there once that port is set. */
function portToSet({ line, lanes }: PathPicture): { line: Line; port: number } | null {
  const shut = lanes.some(({ port, end }) => port === smtpPort && end.kind === "barrier");
  const open = lanes.find(({ port, end }) => port !== smtpPort && end.kind === "arrives");
  return line !== null && shut && open ? { line, port: open.port } : null;
}
