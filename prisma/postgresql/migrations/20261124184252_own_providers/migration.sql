-- CreateTable
CREATE TABLE "own_provider" (
    "id" TEXT NOT NULL,
    "record" JSONB NOT NULL,
    "basis" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "editedById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "own_provider_pkey" PRIMARY KEY ("id")
);
