import { z } from "zod";

/** After which entry a page begins. `at` counts where entries are sorted by time. */
export type Position = { id: string; at: Date };

const positionSchema = z.tuple([z.iso.datetime(), z.string().min(1).max(64)]);

/** What a client gives back to read on; it means nothing to it. */
export const cursorOf = ({ id, at }: Position): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString("base64url");

function positionOf(cursor: string): Position | null {
  try {
    const [at, id] = positionSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { id, at: new Date(at) };
  } catch {
    return null;
  }
}

/** Where a list goes on: `next` of the page before. */
export const cursorSchema = z
  .string()
  .max(300)
  .refine((text) => positionOf(text) !== null, "invalid")
  .optional()
  .describe("`next` of the page before");

export const readCursor = (cursor: string | undefined): Position | null =>
  cursor === undefined ? null : positionOf(cursor);

export const limitSchema = (most: number, usual: number) =>
  z.coerce.number().int().min(1).max(most).default(usual).describe(`Entries on a page, ${most} at most`);

/** A page and where the next begins; `next` is null on the last one. */
export const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

export const pageOf = <T>(items: T[], last: Position | null | undefined, isFull: boolean) => ({
  items,
  next: isFull && last ? cursorOf(last) : null,
});
