import type { Observation } from "@/lib/core/observation";
import { simulate } from "@/lib/model/simulate";
import { hashToken, mintToken } from "@/lib/platform/crypto";
import { openDatabase } from "@/lib/platform/db/client";
import { largeSchool } from "../large-school";

const incidents = 40;
const updatesEach = 5;

/** A school with 48 things seen and 200 announcements, straight into the database; gives a token of its link. */
export async function fillSchool(dataFolder: string): Promise<string> {
  const database = openDatabase(`file:${dataFolder}/mailpath.db`);
  const now = Date.now();
  const profile = JSON.parse(JSON.stringify(largeSchool)) as object;
  const { id: schoolId } = await database.school.create({
    data: { name: largeSchool.name, nameLower: largeSchool.name.toLowerCase(), profile },
  });
  const faults = [{ code: "outbound-25-blocked", line: "classroom", manner: "drop" }] as const;
  const seen = simulate({ profile: largeSchool, faults, seed: 1 });
  for (const vantageId of new Set(seen.map(({ vantage }) => vantage.id)))
    await addRun(
      database,
      schoolId,
      seen.filter(({ vantage }) => vantage.id === vantageId),
    );
  for (let at = 0; at < incidents; at++) await addIncident(database, schoolId, at, now);
  const token = mintToken();
  const parts = ["notices", "map", "next", "seen", "history"];
  await database.shareLink.create({ data: { tokenHash: hashToken(token), schoolId, label: "bench", parts } });
  await database.$disconnect();
  return token;
}

type Database = ReturnType<typeof openDatabase>;

async function addRun(database: Database, schoolId: string, seen: readonly Observation[]): Promise<void> {
  const vantageId = seen[0]?.vantage.id ?? "";
  const run = { schoolId, vantageId, purpose: "classroom", state: "done", targets: [] };
  const { id: runId } = await database.checkRun.create({ data: run });
  await database.observationRecord.createMany({
    data: seen.map((body, position) => ({
      schoolId,
      runId,
      position,
      vantageId,
      at: new Date(body.at),
      role: body.target.role,
      host: body.target.host,
      port: body.target.port,
      transport: body.transport,
      body: JSON.parse(JSON.stringify(body)) as object,
    })),
  });
}

async function addIncident(database: Database, schoolId: string, number: number, now: number): Promise<void> {
  const updates = Array.from({ length: updatesEach }, (_, at) => ({
    state: "monitoring",
    textEn: `Update ${at} of trouble ${number}: mail leaves the office again, the classrooms still wait for the provider.`,
    textJa: `障害${number}の続報${at}: 職員室からは送れます。教室はプロバイダーの対応を待っています。`,
    at: new Date(now - (number * updatesEach + at) * 60_000),
  }));
  await database.incident.create({
    data: {
      schoolId,
      state: "monitoring",
      titleEn: `Trouble ${number}`,
      titleJa: `障害${number}`,
      startedAt: new Date(now - number * 600_000),
      updates: { create: updates },
    },
  });
}
