import type { z } from "zod";
import type { Words } from "@/lib/core/locale";
import type { ApiScope } from "./types";

type Parts = { query: z.ZodObject; body: z.ZodType | null; answer: z.ZodType | null };

export type Operation<P extends Parts = Parts> = P & {
  /** Name of the operation in the document. */
  id: string;
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below `/api/v1`, parameters as `{id}`. */
  path: string;
  scope: ApiScope;
  status: 200 | 201 | 202 | 204;
  summary: Words;
};

export const operation = <P extends Parts>(one: Operation<P>): Operation<P> => one;
