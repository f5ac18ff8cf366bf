import { z } from "zod";
import { diagnosisSchema } from "@/lib/core/diagnosis";
import { observationSchema } from "@/lib/core/observation";
import { profileSchema } from "@/lib/core/profile";
import { recipeSchema } from "@/lib/core/recipe";

const contracts = {
  observation: observationSchema,
  profile: profileSchema,
  diagnosis: diagnosisSchema,
  recipe: recipeSchema,
};

/** The contracts as JSON Schema, of what is accepted: a field with a default may be left out. */
export const schemaFiles = (): [name: string, text: string][] =>
  Object.entries(contracts).map(([name, schema]) => {
    const described = z.toJSONSchema(schema, { io: "input" });
    return [`${name}.schema.json`, `${JSON.stringify({ title: name, ...described }, null, 2)}\n`];
  });
