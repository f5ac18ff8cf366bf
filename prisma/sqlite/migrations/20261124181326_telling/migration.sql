-- CreateTable
CREATE TABLE "incident" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "schoolId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleJa" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "resolvedAt" DATETIME,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "incident_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "school" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "incident_update" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "incidentId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "textJa" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" TEXT,
    CONSTRAINT "incident_update_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "incident" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "maintenance_window" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "schoolId" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "startsLocal" TEXT NOT NULL,
    "endsLocal" TEXT NOT NULL,
    "repeats" TEXT NOT NULL DEFAULT 'once',
    "noteEn" TEXT NOT NULL,
    "noteJa" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelledAt" DATETIME,
    CONSTRAINT "maintenance_window_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "school" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "alert_channel" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "schoolId" TEXT,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "pausedAt" DATETIME,
    CONSTRAINT "alert_channel_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "school" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "channelId" TEXT NOT NULL,
    "noticeId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "notice" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" DATETIME NOT NULL,
    "leaseUntil" DATETIME,
    "giveUpAt" DATETIME NOT NULL,
    "status" INTEGER,
    "reason" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" DATETIME,
    CONSTRAINT "delivery_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "alert_channel" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "incident_schoolId_startedAt_idx" ON "incident"("schoolId", "startedAt");

-- CreateIndex
CREATE INDEX "incident_update_incidentId_at_idx" ON "incident_update"("incidentId", "at");

-- CreateIndex
CREATE INDEX "maintenance_window_schoolId_idx" ON "maintenance_window"("schoolId");

-- CreateIndex
CREATE INDEX "alert_channel_schoolId_idx" ON "alert_channel"("schoolId");

-- CreateIndex
CREATE INDEX "delivery_state_nextAt_idx" ON "delivery"("state", "nextAt");

-- CreateIndex
CREATE INDEX "delivery_schoolId_createdAt_idx" ON "delivery"("schoolId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_channelId_noticeId_key" ON "delivery"("channelId", "noticeId");
