import "server-only";
import { cache } from "react";
import { providerBook } from "./data";

/** Facts about providers and nothing of any school: asked once per request, for whoever reads. */
export const loadProviderBook = cache(providerBook);
