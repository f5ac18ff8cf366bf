-- CreateTable
CREATE TABLE "server_report" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "schoolId" TEXT NOT NULL,
    "reading" JSONB NOT NULL,
    "createdById" TEXT,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "server_report_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "school" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "server_report_schoolId_at_idx" ON "server_report"("schoolId", "at");
