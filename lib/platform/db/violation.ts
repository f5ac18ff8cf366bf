const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : null);

/** Such a row is there already. Prisma, error reference, P2002. */
export const isUniqueViolation = (error: unknown): boolean => codeOf(error) === "P2002";

/** What the row belongs to is gone. Prisma, error reference, P2003. */
export const isForeignKeyViolation = (error: unknown): boolean => codeOf(error) === "P2003";
