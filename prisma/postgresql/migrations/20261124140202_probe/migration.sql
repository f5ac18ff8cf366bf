-- AlterTable
ALTER TABLE "check_run" ADD COLUMN     "reportId" TEXT;

-- CreateTable
CREATE TABLE "probe" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "lineId" TEXT,
    "everyMinutes" INTEGER NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMP(3),
    "wishedAt" TIMESTAMP(3),
    "lastSeenAt" TIMESTAMP(3),
    "lastReportAt" TIMESTAMP(3),
    "clockAheadMs" INTEGER,
    "version" TEXT,
    "peer" TEXT,

    CONSTRAINT "probe_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "probe_tokenHash_key" ON "probe"("tokenHash");

-- CreateIndex
CREATE INDEX "probe_schoolId_idx" ON "probe"("schoolId");

-- CreateIndex
CREATE UNIQUE INDEX "check_run_reportId_key" ON "check_run"("reportId");

-- CreateIndex
CREATE INDEX "check_run_schoolId_vantageId_startedAt_idx" ON "check_run"("schoolId", "vantageId", "startedAt");

-- AddForeignKey
ALTER TABLE "probe" ADD CONSTRAINT "probe_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "school"("id") ON DELETE CASCADE ON UPDATE CASCADE;
