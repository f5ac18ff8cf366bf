-- AlterTable
ALTER TABLE "check_run" ADD COLUMN "reportId" TEXT;

-- CreateTable
CREATE TABLE "probe" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "lineId" TEXT,
    "everyMinutes" INTEGER NOT NULL,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" DATETIME,
    "wishedAt" DATETIME,
    "lastSeenAt" DATETIME,
    "lastReportAt" DATETIME,
    "clockAheadMs" INTEGER,
    "version" TEXT,
    "peer" TEXT,
    CONSTRAINT "probe_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "school" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "probe_tokenHash_key" ON "probe"("tokenHash");

-- CreateIndex
CREATE INDEX "probe_schoolId_idx" ON "probe"("schoolId");

-- CreateIndex
CREATE UNIQUE INDEX "check_run_reportId_key" ON "check_run"("reportId");

-- CreateIndex
CREATE INDEX "check_run_schoolId_vantageId_startedAt_idx" ON "check_run"("schoolId", "vantageId", "startedAt");
