import { z } from "zod";
import { mostEveryMinutes } from "./schedule";

/** What a page offers; any whole number in between is taken. 0 is off. */
export const offeredMinutes = [1, 2, 5, 10, 15, 30, 60, 0] as const;

export const everyMinutesSchema = z.coerce.number().int().min(0).max(mostEveryMinutes);
