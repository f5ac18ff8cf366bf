import { z } from "zod";
import { localeSchema } from "@/lib/core/locale";
import { channelKinds } from "./types";

export const newChannelSchema = z.object({
  kind: z.enum(channelKinds),
  name: z.string({ error: "required" }).trim().min(1, "required").max(100, "too-long"),
  locale: localeSchema,
});
export type NewChannel = z.infer<typeof newChannelSchema>;
