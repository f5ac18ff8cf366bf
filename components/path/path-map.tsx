import type { PathPicture } from "@/lib/diagnosis/path-picture";
import { endColour, endMark, laneColour } from "./path-shapes";
import { PathTall } from "./path-tall";
import { PathWide } from "./path-wide";
import { branchLabel, laneSentence, type PathWords, vantageLabel } from "./path-words";

type PathMapProps = {
  picture: PathPicture;
  words: PathWords;
  /** Unique on its page: patterns inside the drawing are named by it. */
  id: string;
  /** The verdict as one sentence, for whoever cannot see the map. */
  sentence: string;
  /** The table below the map, in view at once instead of behind a summary. */
  isTableOpen?: boolean;
};

/** The line map and the same facts as a table. Static markup: it needs no script, no style attribute and no font. */
export function PathMap({ picture, words, id, sentence, isTableOpen = false }: PathMapProps) {
  const { t, names } = words;
  const title = picture.line ? t("titleFrom", { line: names.line(picture.line) }) : t("title");
  const told = picture.lanes.map(
    (lane) => `${t("port", { port: lane.port })}: ${laneSentence(words, picture, lane)}`,
  );
  return (
    <figure className="path-figure" data-path={picture.verdict.code}>
      <div role="img" aria-label={`${title}. ${sentence} ${told.join(" ")}`}>
        <PathWide picture={picture} words={words} id={id} />
        <PathTall picture={picture} words={words} id={id} />
      </div>
      <figcaption>
        <Legend picture={picture} words={words} />
        <details open={isTableOpen}>
          <summary className="path-summary">{t("table.show")}</summary>
          <PathTable picture={picture} words={words} />
        </details>
      </figcaption>
    </figure>
  );
}

function Legend({ picture: { lanes }, words: { t } }: Pick<PathMapProps, "picture" | "words">) {
  const styles = new Set(
    lanes.flatMap(({ segments, change }) => [
      ...segments.map(({ style }) => style),
      ...(change ? [change.style] : []),
    ]),
  );
  return (
    <p className="path-legend">
      {(["seen", "predicted", "unseen"] as const)
        .filter((style) => styles.has(style))
        .map((style) => t(`legend.${style}`))
        .join(" · ")}
    </p>
  );
}

function PathTable({ picture, words }: Pick<PathMapProps, "picture" | "words">) {
  const { t } = words;
  return (
    <table className="path-table">
      <caption>{t("table.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("table.port")}</th>
          <th scope="col">{t("table.state")}</th>
        </tr>
      </thead>
      <tbody>
        {picture.lanes.map((lane) => (
          <tr key={lane.port} data-lane={lane.port} data-end={lane.end.kind}>
            <th scope="row">
              <svg width="22" height="10" aria-hidden="true">
                <line
                  x1="2"
                  x2="20"
                  y1="5"
                  y2="5"
                  stroke={laneColour(lane.port)}
                  strokeWidth="5"
                  strokeLinecap="round"
                />
              </svg>{" "}
              {lane.port}
            </th>
            <td>
              <svg width="14" height="16" aria-hidden="true">
                <text x="7" y="13" textAnchor="middle" fontSize="13" fill={endColour[lane.end.kind]}>
                  {endMark[lane.end.kind]}
                </text>
              </svg>{" "}
              {laneSentence(words, picture, lane)}
            </td>
          </tr>
        ))}
        {picture.branches.map((branch) => (
          <tr key={branch.rows.map((row) => vantageLabel(words, row)).join()}>
            <th scope="row">{t("table.other")}</th>
            <td>{branchLabel(words, branch)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
