/** What the map's markup needs, for pages without the console's style sheet; a test holds both alike. */
export const pathStyle = `.path-figure {
  margin: 0;
}

.path-legend {
  color: var(--muted);
  font-size: 0.875rem;
  margin: 0.25rem 0 0;
}

.path-summary {
  color: var(--lane);
  padding: 0.5rem 0;
  cursor: pointer;
  width: fit-content;
}

.path-table {
  border-collapse: collapse;
  width: 100%;
  text-align: left;
}

.path-table caption {
  text-align: left;
  color: var(--muted);
  padding-bottom: 0.25rem;
}

.path-table th,
.path-table td {
  padding: 0.5rem 1.25rem 0.5rem 0;
  vertical-align: top;
  border-bottom: 1px solid var(--rule);
}

.path-table th {
  font-weight: 400;
  white-space: nowrap;
}

.path-table thead th {
  color: var(--muted);
}

.path-table svg {
  display: inline;
  vertical-align: baseline;
}

.path-tall {
  display: none;
}

@media (max-width: 47.99rem) {
  .path-wide {
    display: none;
  }

  .path-tall {
    display: block;
  }
}
`;
