import type { Locale } from "@/lib/core/locale";
import type { HandoutBlock, HandoutDocument } from "@/lib/handout/document";
import type { HandoutLook } from "@/lib/handout/types";

type Keyed = { block: HandoutBlock; key: string };

/** A heading and what follows it stay together on paper. */
function sectionsOf(document: HandoutDocument): Keyed[][] {
  const sections: Keyed[][] = [];
  for (const [index, block] of document.entries()) {
    const last = sections.at(-1);
    const one = { block, key: `${index}` };
    if (last === undefined || (block.kind === "heading" && block.level === 2)) sections.push([one]);
    else last.push(one);
  }
  return sections;
}

const longest = 100;

/** A poster with a long name on it is set smaller, so that it stays one page. */
const isLong = (block: HandoutBlock): boolean =>
  block.kind === "table"
    ? block.rows.flat().some(({ length }) => length > longest)
    : block.kind !== "list" && block.text.length > longest;

type SheetProps = { document: HandoutDocument; look: HandoutLook; lang: Locale; label: string };

/** The paper itself, alone on the page when it is printed. */
export const Sheet = ({ document, look, lang, label }: SheetProps) => (
  <section
    aria-label={label}
    lang={lang}
    data-sheet={look}
    data-dense={document.some(isLong) || undefined}
    className="sheet min-w-0 rounded-xl border border-rule bg-sheet text-ink"
  >
    {sectionsOf(document).map((blocks) => (
      <div key={blocks[0]?.key} className="sheet-part">
        {blocks.map(({ block, key }) => (
          <Block key={key} block={block} />
        ))}
      </div>
    ))}
  </section>
);

function Block({ block }: { block: HandoutBlock }) {
  switch (block.kind) {
    case "heading":
      return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case "aside":
      return <p className="sheet-aside">{block.text}</p>;
    case "list":
      return <List {...block} />;
    case "table":
      return <Rows rows={block.rows} />;
    default:
      return <p>{block.text}</p>;
  }
}

const numbered = <T,>(items: readonly T[]) => items.map((item, index) => ({ item, key: `${index}` }));

function List({ isOrdered, items }: { isOrdered: boolean; items: readonly string[] }) {
  const Tag = isOrdered ? "ol" : "ul";
  return (
    <Tag>
      {numbered(items).map(({ item, key }) => (
        <li key={key}>{item}</li>
      ))}
    </Tag>
  );
}

function Rows({ rows: [head = [], ...body] }: { rows: readonly (readonly string[])[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section className="sheet-table" tabIndex={0} aria-label={head.join(", ")}>
      <table>
        <thead>
          <tr>
            {numbered(head).map(({ item, key }) => (
              <th key={key} scope="col">
                {item}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered(body).map(({ item: row, key }) => (
            <tr key={key}>
              {numbered(row).map(({ item, key: cell }) => (
                <td key={cell}>{item}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
