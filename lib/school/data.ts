import "server-only";
import { covers, rightEverywhere, seenSchools } from "@/lib/account/rights";
import type { SchoolScope, UserScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import { db } from "@/lib/platform/db/client";
import { readProfile } from "./read";
import {
  type DashboardPlace,
  type DeletedSchool,
  dashboardPlaces,
  type SchoolDetail,
  type SchoolSummary,
} from "./types";

const mostListed = 2_000;

export async function listSchools({ grants }: UserScope): Promise<SchoolSummary[]> {
  const rows = await db().school.findMany({
    where: { deletedAt: null, id: seenSchools(grants) },
    orderBy: [{ nameLower: "asc" }, { id: "asc" }],
    take: mostListed,
    select: { id: true, name: true, profile: true, updatedAt: true },
  });
  return rows.map(({ id, name, profile, updatedAt }) => {
    const { server, lines } = readProfile(profile, id);
    return { id, name, host: server.host, lineCount: lines.length, updatedAt };
  });
}

/** Deleted schools that this person can bring back, newest first. */
export async function listDeleted({ grants }: UserScope): Promise<DeletedSchool[]> {
  if (!covers(rightEverywhere(grants), "edit")) return [];
  const rows = await db().school.findMany({
    where: { deletedAt: { not: null } },
    orderBy: { deletedAt: "desc" },
    take: 100,
    select: { id: true, name: true, deletedAt: true },
  });
  return rows.flatMap(({ id, name, deletedAt }) => (deletedAt === null ? [] : [{ id, name, deletedAt }]));
}

/** Whether this school is there: for the gate that makes a scope of it. */
export async function isOpenSchool(id: string): Promise<boolean> {
  return (await db().school.findFirst({ where: { id, deletedAt: null }, select: { id: true } })) !== null;
}

export async function requireSchool({ schoolId }: SchoolScope): Promise<SchoolDetail> {
  const row = await db().school.findFirst({ where: { id: schoolId, deletedAt: null } });
  if (row === null) throw new AppError("not-found");
  const { id, name, version, createdAt, updatedAt } = row;
  const dashboard = placeOf(row.dashboardPlace, row.dashboardLine);
  return { id, name, version, createdAt, updatedAt, dashboard, profile: readProfile(row.profile, id) };
}

const placeOf = (stored: string, line: string | null): DashboardPlace => {
  const place = dashboardPlaces.find((known) => known === stored) ?? "outside";
  return { place, line: place === "line" ? line : null };
};
