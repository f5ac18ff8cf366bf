-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_share_link" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "masked" BOOLEAN NOT NULL DEFAULT true,
    "kind" TEXT NOT NULL DEFAULT 'status',
    "parts" JSONB,
    "password" TEXT,
    "record" JSONB,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME,
    "revokedAt" DATETIME,
    "viewCount" INTEGER NOT NULL DEFAULT 0,
    "lastViewAt" DATETIME,
    CONSTRAINT "share_link_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "school" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_share_link" ("createdAt", "createdById", "expiresAt", "id", "label", "lastViewAt", "masked", "revokedAt", "schoolId", "tokenHash", "viewCount") SELECT "createdAt", "createdById", "expiresAt", "id", "label", "lastViewAt", "masked", "revokedAt", "schoolId", "tokenHash", "viewCount" FROM "share_link";
DROP TABLE "share_link";
ALTER TABLE "new_share_link" RENAME TO "share_link";
CREATE UNIQUE INDEX "share_link_tokenHash_key" ON "share_link"("tokenHash");
CREATE INDEX "share_link_schoolId_idx" ON "share_link"("schoolId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
