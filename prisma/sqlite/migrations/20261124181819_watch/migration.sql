-- CreateTable
CREATE TABLE "watch" (
    "schoolId" TEXT NOT NULL PRIMARY KEY,
    "everyMinutes" INTEGER NOT NULL DEFAULT 5,
    "dueAt" DATETIME NOT NULL,
    "setAt" DATETIME NOT NULL,
    "lease" TEXT,
    "leaseUntil" DATETIME,
    "runId" TEXT,
    "lookedAt" DATETIME,
    "sight" TEXT,
    "code" TEXT,
    "line" TEXT,
    "confidence" REAL,
    "wrong" TEXT NOT NULL DEFAULT '[]',
    "accepted" TEXT NOT NULL DEFAULT '[]',
    "isWell" BOOLEAN NOT NULL DEFAULT true,
    "since" DATETIME,
    "doubt" TEXT,
    "doubtAt" DATETIME,
    "doubts" INTEGER NOT NULL DEFAULT 0,
    "mutedSince" DATETIME,
    "rank" INTEGER NOT NULL DEFAULT 5,
    "changes" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "watch_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "school" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "change" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "schoolId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "since" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "fromCode" TEXT NOT NULL,
    "toCode" TEXT NOT NULL,
    "line" TEXT,
    "confidence" REAL NOT NULL,
    "remedy" TEXT,
    "provider" TEXT,
    "toldAt" DATETIME,
    CONSTRAINT "change_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "school" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "look" (
    "runId" TEXT NOT NULL PRIMARY KEY,
    "schoolId" TEXT NOT NULL,
    "vantageId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "results" TEXT NOT NULL,
    CONSTRAINT "look_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "school" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "rollup" (
    "schoolId" TEXT NOT NULL,
    "vantageId" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "span" TEXT NOT NULL,
    "start" DATETIME NOT NULL,
    "looked" INTEGER NOT NULL,
    "ok" INTEGER NOT NULL,
    "latencySum" INTEGER NOT NULL,
    "latencyMax" INTEGER NOT NULL,

    PRIMARY KEY ("schoolId", "vantageId", "endpoint", "span", "start"),
    CONSTRAINT "rollup_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "school" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "watch_dueAt_idx" ON "watch"("dueAt");

-- CreateIndex
CREATE INDEX "watch_rank_idx" ON "watch"("rank");

-- CreateIndex
CREATE INDEX "change_schoolId_at_idx" ON "change"("schoolId", "at");

-- CreateIndex
CREATE INDEX "change_toldAt_idx" ON "change"("toldAt");

-- CreateIndex
CREATE INDEX "change_at_toCode_provider_idx" ON "change"("at", "toCode", "provider");

-- CreateIndex
CREATE INDEX "look_schoolId_at_idx" ON "look"("schoolId", "at");

-- CreateIndex
CREATE INDEX "look_at_idx" ON "look"("at");

-- CreateIndex
CREATE INDEX "rollup_span_start_idx" ON "rollup"("span", "start");
