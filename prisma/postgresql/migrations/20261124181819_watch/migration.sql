-- CreateTable
CREATE TABLE "watch" (
    "schoolId" TEXT NOT NULL,
    "everyMinutes" INTEGER NOT NULL DEFAULT 5,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "setAt" TIMESTAMP(3) NOT NULL,
    "lease" TEXT,
    "leaseUntil" TIMESTAMP(3),
    "runId" TEXT,
    "lookedAt" TIMESTAMP(3),
    "sight" TEXT,
    "code" TEXT,
    "line" TEXT,
    "confidence" DOUBLE PRECISION,
    "wrong" TEXT NOT NULL DEFAULT '[]',
    "accepted" TEXT NOT NULL DEFAULT '[]',
    "isWell" BOOLEAN NOT NULL DEFAULT true,
    "since" TIMESTAMP(3),
    "doubt" TEXT,
    "doubtAt" TIMESTAMP(3),
    "doubts" INTEGER NOT NULL DEFAULT 0,
    "mutedSince" TIMESTAMP(3),
    "rank" INTEGER NOT NULL DEFAULT 5,
    "changes" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "watch_pkey" PRIMARY KEY ("schoolId")
);

-- CreateTable
CREATE TABLE "change" (
    "id" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "fromCode" TEXT NOT NULL,
    "toCode" TEXT NOT NULL,
    "line" TEXT,
    "confidence" DOUBLE PRECISION NOT NULL,
    "remedy" TEXT,
    "provider" TEXT,
    "toldAt" TIMESTAMP(3),

    CONSTRAINT "change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "look" (
    "runId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "vantageId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "results" TEXT NOT NULL,

    CONSTRAINT "look_pkey" PRIMARY KEY ("runId")
);

-- CreateTable
CREATE TABLE "rollup" (
    "schoolId" TEXT NOT NULL,
    "vantageId" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "span" TEXT NOT NULL,
    "start" TIMESTAMP(3) NOT NULL,
    "looked" INTEGER NOT NULL,
    "ok" INTEGER NOT NULL,
    "latencySum" INTEGER NOT NULL,
    "latencyMax" INTEGER NOT NULL,

    CONSTRAINT "rollup_pkey" PRIMARY KEY ("schoolId","vantageId","endpoint","span","start")
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

-- AddForeignKey
ALTER TABLE "watch" ADD CONSTRAINT "watch_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "school"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "school"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "look" ADD CONSTRAINT "look_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "school"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rollup" ADD CONSTRAINT "rollup_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "school"("id") ON DELETE CASCADE ON UPDATE CASCADE;
