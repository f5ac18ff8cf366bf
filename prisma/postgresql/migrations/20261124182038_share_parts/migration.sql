-- AlterTable
ALTER TABLE "share_link" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'status',
ADD COLUMN     "parts" JSONB,
ADD COLUMN     "password" TEXT,
ADD COLUMN     "record" JSONB;
