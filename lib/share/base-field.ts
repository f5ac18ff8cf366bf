import { z } from "zod";

/** An address under which others reach this installation, as a person types it. Its alphabet is safe in any shell. */
export const isBaseUrl = (text: string): boolean => /^https?:\/\/[A-Za-z0-9.:[\]-]+$/.test(text);

export const baseField = z
  .string()
  .trim()
  .max(300, "too-long")
  .default("")
  .transform((text) => text.replace(/\/+$/, ""));
