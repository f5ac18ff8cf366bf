import type { DoctorFinding } from "@/lib/core/doctor";
import { newestNightly } from "@/lib/platform/db/backup";
import { dialectOf } from "@/lib/platform/db/dialect";
import { inspectDatabase } from "@/lib/platform/db/inspect";
import { type Env, EnvError, env } from "@/lib/platform/env";
import { finding } from "./finding";
import { inspectFolder, inspectSecrets, inspectSpace } from "./folder";
import { inspectServer } from "./running";

function readSettings(): Env | DoctorFinding {
  try {
    return env();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    return finding("settings", "bad", "unusable", {
      problems: error.message.split("\n").slice(1).join(";").replace(/\s+/g, " ").trim(),
    });
  }
}

async function inspectData(url: string, root: string): Promise<DoctorFinding> {
  const kind = dialectOf(url) === "postgresql" ? "PostgreSQL" : "SQLite";
  const found = await inspectDatabase(url, root);
  switch (found.state) {
    case "missing":
      return finding("database", "caution", "missing", { kind });
    case "unreachable":
      return finding("database", "bad", "unreachable", { kind });
    case "damaged":
      return finding("database", "bad", "damaged", { kind, damage: found.damage });
    case "reached": {
      if (found.foreign > 0) return finding("database", "bad", "newer", { kind, count: found.foreign });
      if (found.pending > 0) return finding("database", "caution", "behind", { kind, count: found.pending });
      return finding("database", "good", "current", { kind });
    }
  }
}

const dayMs = 24 * 3_600_000;

async function inspectBackups(url: string, now: Date): Promise<DoctorFinding> {
  if (dialectOf(url) === "postgresql") return finding("backups", "unknown", "postgresql");
  const newest = await newestNightly(url);
  if (newest === null) return finding("backups", "caution", "none");
  const days = Math.floor((now.getTime() - newest.getTime()) / dayMs);
  return finding("backups", days <= 2 ? "good" : "caution", days <= 2 ? "recent" : "old", { days });
}

/** Everything about this installation that can be seen without leaving this machine, in the order it is mended. */
export async function inspect(root: string, now: Date): Promise<DoctorFinding[]> {
  const settings = readSettings();
  if ("topic" in settings) return [settings];
  const { databaseUrl, dataFolder } = settings;
  return [
    finding("settings", "good", "usable"),
    await inspectFolder(dataFolder),
    await inspectSecrets(dataFolder),
    await inspectSpace(dataFolder, databaseUrl),
    await inspectData(databaseUrl, root),
    await inspectBackups(databaseUrl, now),
    await inspectServer(settings),
  ];
}
