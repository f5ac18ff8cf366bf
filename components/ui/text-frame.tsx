import type { ComponentProps } from "react";

/** Preformatted text in a frame that scrolls; so it is reachable by keyboard. */
export function TextFrame(props: ComponentProps<"pre">) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
  return <pre tabIndex={0} {...props} />;
}

/** A whole text to copy, on a ground of its own. */
export const CopyText = (props: ComponentProps<"pre">) => (
  <TextFrame
    className="max-h-80 overflow-auto rounded-lg border border-rule bg-code p-4 font-mono text-sm"
    {...props}
  />
);
