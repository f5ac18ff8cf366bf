-- CreateTable
CREATE TABLE "own_provider" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "record" JSONB NOT NULL,
    "basis" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "editedById" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);
