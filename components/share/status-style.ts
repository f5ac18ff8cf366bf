import { pathStyle } from "@/components/path/path-style";

/** The whole style sheet of a share link's page: it stands in the page, and its hash in the page's policy. */
export const statusStyle = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf6, #14171c);
  --sheet: light-dark(#ffffff, #1b1f26);
  --ink: light-dark(#1e2430, #eceae4);
  --muted: light-dark(#5a6372, #a9afba);
  --rule: light-dark(#e4dfd3, #313741);
  --faint: light-dark(#c6cad6, #4a5262);
  --barrier: light-dark(#ae1f17, #ff9a8f);
  --seen: light-dark(#0b6b5c, #6fd3bd);
  --caution: light-dark(#8a5300, #f0bd6b);
  --lane: light-dark(#1f4fd1, #93b4ff);
  --lane-25: light-dark(#39425a, #c9ced9);
  --lane-587: light-dark(#1f4fd1, #84a9ff);
  --lane-465: light-dark(#6d3fb4, #c3a2f5);
  --lane-other: light-dark(#87480f, #e3a972);
}
body {
  margin: 0 auto;
  max-width: 56rem;
  padding: 1.5rem 1rem 3rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.7 system-ui, "Hiragino Sans", "Noto Sans JP", "Yu Gothic UI", Meiryo, sans-serif;
}
:lang(ja) { line-break: strict; word-break: auto-phrase; }
h1, h2 { text-wrap: balance; }
p { text-wrap: pretty; }
h1 { font-size: 1.9rem; line-height: 1.3; margin: 0.25rem 0 0.75rem; }
h2 { font-size: 1.15rem; margin: 0 0 0.5rem; }
a { color: inherit; text-underline-offset: 0.2em; }
section { background: var(--sheet); border: 1px solid var(--rule); border-radius: 0.75rem; padding: 1.25rem; margin-top: 1.25rem; }
.bar { display: flex; justify-content: space-between; gap: 1rem; color: var(--muted); }
.lead { font-size: 1.1rem; }
.small { color: var(--muted); font-size: 0.9rem; }
@media print { .bar a { display: none; } }
${pathStyle}`;
