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
.as-of { border-left: 0.3rem solid var(--lane); margin: 1rem 0; padding: 0.25rem 0 0.25rem 0.75rem; font-weight: 600; }
dl { display: grid; grid-template-columns: minmax(8rem, auto) 1fr; gap: 0.25rem 1.5rem; margin: 0; }
dl > div { display: contents; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 34rem) { dl { display: block; } dd { margin-bottom: 0.5rem; } }
h1, h2, p { overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 0; }
.notice { border-top: 1px solid var(--rule); padding: 0.75rem 0; }
.notice p { margin: 0.25rem 0; white-space: pre-line; }
.state { border: 1px solid var(--muted); border-radius: 1rem; padding: 0 0.6rem; font-weight: 400; font-size: 0.85rem; }
form { display: grid; gap: 0.5rem; max-width: 24rem; margin-top: 1.5rem; }
input, button, select, textarea { font: inherit; min-height: 2.75rem; border-radius: 0.5rem; padding: 0.4rem 0.75rem; border: 1px solid var(--muted); background: var(--sheet); color: var(--ink); }
button { background: var(--ink); color: var(--paper); border-color: var(--ink); font-weight: 600; cursor: pointer; }
input[type="checkbox"] { flex: none; min-height: 0; width: 1.4rem; height: 1.4rem; margin: 0.2rem 0 0; accent-color: var(--lane); }
.tick { display: flex; gap: 0.6rem; padding: 0.3rem 0; }
.tick, code, li { overflow-wrap: anywhere; min-width: 0; }
:focus-visible { outline: 3px solid var(--lane); outline-offset: 2px; }
.problem { color: var(--barrier); font-weight: 600; margin: 0; }
.scrolls-x { overflow-x: auto; position: relative; margin: 0; padding: 0; border: 0; border-radius: 0; }
.scrolls-x table { border-collapse: collapse; width: 100%; text-align: left; }
.scrolls-x th, .scrolls-x td { padding: 0.5rem 1.25rem 0.5rem 0; vertical-align: top; font-weight: 400; border-bottom: 1px solid var(--rule); white-space: nowrap; }
.scrolls-x thead th { color: var(--muted); }
.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.font-medium { font-weight: 600; }
.text-seen { color: var(--seen); }
.text-caution { color: var(--caution); }
.text-barrier { color: var(--barrier); }
.text-muted { color: var(--muted); }
footer.bar { margin-top: 1.5rem; font-size: 0.9rem; }
.bar { display: flex; justify-content: space-between; gap: 1rem; color: var(--muted); }
.lead { font-size: 1.1rem; }
.small { color: var(--muted); font-size: 0.9rem; }
@media print {
  @page { size: A4; margin: 16mm; }
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10.5pt; print-color-adjust: exact; }
  section { break-inside: avoid; padding: 0.75rem; margin-top: 0.75rem; }
  .scrolls-x { overflow: visible; }
  .bar a, .no-print { display: none; }
}
${pathStyle}`;
