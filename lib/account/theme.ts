import { z } from "zod";

export const themeCookie = "mailpath-theme";
export const themes = ["system", "light", "dark"] as const;
export const themeSchema = z.enum(themes);
export type Theme = z.infer<typeof themeSchema>;

/** What the page's root carries; nothing where the system decides. */
export const chooseTheme = (cookie: string | undefined): Theme => themeSchema.catch("system").parse(cookie);
