import { z } from "zod";
import { diagnosisSchema } from "@/lib/core/diagnosis";
import { observationSchema } from "@/lib/core/observation";
import { profileSchema } from "@/lib/core/profile";
import {
  incidentSchema,
  problemSchema,
  runSchema,
  schoolDiagnosisSchema,
  schoolSchema,
  shareSchema,
  storedObservationSchema,
  wholeRunSchema,
} from "./answers";
import type { Operation } from "./operation";
import { operations } from "./operations";

type Json = Record<string, unknown>;

const shared = {
  Profile: profileSchema,
  Observation: observationSchema,
  Diagnosis: diagnosisSchema,
  School: schoolSchema,
  Check: runSchema,
  CheckWithObservations: wholeRunSchema,
  StoredObservation: storedObservationSchema,
  SchoolDiagnosis: schoolDiagnosisSchema,
  Incident: incidentSchema,
  Share: shareSchema,
  Problem: problemSchema,
} as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Registry = ReturnType<typeof z.registry<{ id: string }>>;

/** Every schema under its name, what is used in several places once. */
function named(): Registry {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(shared)) registry.add(schema, { id });
  for (const one of operations) {
    if (one.body && !registry.has(one.body)) registry.add(one.body, { id: `${capital(one.id)}Body` });
    if (one.answer && !registry.has(one.answer)) registry.add(one.answer, { id: `${capital(one.id)}Answer` });
  }
  return registry;
}

function components(registry: Registry): Record<string, Json> {
  const { schemas } = z.toJSONSchema(registry, {
    io: "input",
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _, $schema: __, id: ___, ...schema }]) => [id, schema]),
  );
}

const refTo = (registry: Registry, schema: z.ZodType): Json => ({
  $ref: `#/components/schemas/${registry.get(schema)?.id}`,
});

const problem = (description: string): Json => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

function parameters({ path, query }: Operation): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string", minLength: 1, maxLength: 64 },
  }));
  const described = z.toJSONSchema(query, { io: "input" });
  const inQuery = Object.entries(described.properties ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: described.required?.includes(name) ?? false,
    schema,
  }));
  return [...inPath, ...inQuery];
}

function operationObject(registry: Registry, one: Operation): Json {
  const success: Json = one.answer
    ? { description: "Done", content: { "application/json": { schema: refTo(registry, one.answer) } } }
    : { description: "Done" };
  return {
    operationId: one.id,
    summary: one.summary.en,
    "x-summary-ja": one.summary.ja,
    security: [{ token: [one.scope] }],
    parameters: parameters(one),
    ...(one.body && {
      requestBody: { required: true, content: { "application/json": { schema: refTo(registry, one.body) } } },
    }),
    responses: {
      [one.status]: success,
      400: problem("Not as described here"),
      401: problem("No token, or one that opens nothing"),
      403: problem(`The token's scope is below \`${one.scope}\`, or its maker may not do this`),
      404: problem("Not there, or not for this token"),
      ...(one.method === "PUT" && { 409: problem("Somebody saved in the meantime") }),
      429: {
        ...problem("Too many requests"),
        headers: { "Retry-After": { schema: { type: "integer" }, description: "Seconds" } },
      },
      503: problem("The database cannot be reached"),
    },
  };
}

/** The API as an OpenAPI 3.1 document, made of the very schemas that judge requests. */
export function openApiDocument(version: string, url: string): Json {
  const registry = named();
  const schemas = components(registry);
  const paths: Record<string, Json> = {};
  for (const one of operations)
    paths[one.path] = { ...paths[one.path], [one.method.toLowerCase()]: operationObject(registry, one) };
  return {
    openapi: "3.1.0",
    info: {
      title: "Mailpath",
      version,
      description:
        "Schools, checks, diagnoses, observations and share links. Lists come in pages: give `next` back as `cursor` until it is null.",
    },
    servers: [{ url }],
    security: [{ token: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "A token of the page API; scopes read, check, write",
        },
      },
    },
  };
}
