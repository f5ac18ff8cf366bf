-- CreateTable
CREATE TABLE "server_report" (
    "id" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "reading" JSONB NOT NULL,
    "createdById" TEXT,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "server_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "server_report_schoolId_at_idx" ON "server_report"("schoolId", "at");

-- AddForeignKey
ALTER TABLE "server_report" ADD CONSTRAINT "server_report_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "school"("id") ON DELETE CASCADE ON UPDATE CASCADE;
