/** `unknown`: it could not be looked at from here; that is no fault. */
export type Verdict = "good" | "caution" | "bad" | "unknown";

export const doctorTopics = [
  "node",
  "settings",
  "data-folder",
  "secrets",
  "disk",
  "database",
  "backups",
  "server",
  "clock",
  "dns",
  "outgoing",
] as const;
export type DoctorTopic = (typeof doctorTopics)[number];

/** One thing the doctor looked at. Codes and facts travel, prose does not; no fact is ever a secret. */
export type DoctorFinding = {
  topic: DoctorTopic;
  verdict: Verdict;
  /** What was found, as a word list's key below its topic. */
  code: string;
  facts: Record<string, string | number>;
};

/** What `dist/maintenance.mjs` gives the command line. It lies beside it in an installation, and nowhere else. */
export type Maintenance = {
  inspect: (now: Date) => Promise<DoctorFinding[]>;
  /** Servers known to answer, of `MAILPATH_CONTROLS`. */
  controls: () => { host: string; port: number }[];
  /** Copies the SQLite file; to the backups' folder where no target is named. Throws a sentence. */
  backup: (target: string | null, now: Date) => Promise<{ file: string; bytes: number }>;
  restore: (file: string, now: Date) => Promise<{ replaced: string | null }>;
};
