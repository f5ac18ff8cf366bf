/** How much there is of everything; no names, no hosts, nothing of a person. */
export type Counts = {
  schools: number;
  /** Runs by state, those started within the last day. */
  runsByState: Record<string, number>;
  probes: number;
  /** Probes that reported within the last hour. */
  probesReporting: number;
  shareLinks: number;
  /** When anything was last seen; null where nothing ever was. */
  lastObservationAt: Date | null;
};
