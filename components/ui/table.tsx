import type { ReactNode } from "react";

export type Column = { id: string; label: ReactNode };
type TableProps = {
  /** Read by a screen reader, and shown with `showCaption`. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column[];
  children: ReactNode;
};

/** A table that scrolls sideways inside its own frame, so that the page never does. */
export const Table = ({ caption, showCaption = false, columns, children }: TableProps) => (
  <section
    // A place for what is hidden from view inside: it would else widen the page.
    className="scrolls-x relative overflow-x-auto"
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    tabIndex={0}
    aria-label={caption}
  >
    <table className="w-full border-collapse text-left">
      <caption className={showCaption ? "pb-2 text-left text-muted" : "sr-only"}>{caption}</caption>
      <thead>
        <tr className="border-edge border-b">
          {columns.map(({ id, label }) => (
            <th
              key={id}
              scope="col"
              className="whitespace-nowrap py-2 pr-5 align-bottom font-normal text-muted last:pr-0"
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
);

export const Row = ({ head, children }: { head: ReactNode; children: ReactNode }) => (
  <tr className="border-rule border-b last:border-b-0">
    <th scope="row" className="py-2.5 pr-5 text-left align-top font-normal">
      {head}
    </th>
    {children}
  </tr>
);

export const Cell = ({ children }: { children: ReactNode }) => (
  <td className="whitespace-nowrap py-2.5 pr-5 align-top last:pr-0">{children}</td>
);
