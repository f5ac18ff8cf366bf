import { expect, it } from "vitest";
import { openApiDocument } from "./openapi";
import { operations } from "./operations";

const document = openApiDocument("1.2.3", "/api/v1");
const textOf = JSON.stringify(document);
// biome-ignore lint/suspicious/noExplicitAny: a document is walked by name
const { paths, components } = document as any;

it("is OpenAPI 3.1 whose references all lead somewhere", () => {
  expect(document.openapi).toBe("3.1.0");
  const refs = [...textOf.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
  expect(refs.length).toBeGreaterThan(20);
  for (const name of refs) expect(Object.keys(components.schemas)).toContain(name);
  expect(textOf).not.toMatch(/"\$ref":"(?!#\/components\/schemas\/)/);
  expect(textOf).not.toContain('"$schema"');
});

it("has every operation with its scope, answers and parameters", () => {
  for (const { id, method, path, scope, status } of operations) {
    const described = paths[path][method.toLowerCase()];
    expect(described.operationId).toBe(id);
    expect(described.security).toEqual([{ token: [scope] }]);
    expect(Object.keys(described.responses)).toEqual(
      expect.arrayContaining([String(status), "401", "403", "429"]),
    );
    for (const [, name] of path.matchAll(/\{(\w+)\}/g))
      expect(described.parameters).toContainEqual(
        expect.objectContaining({ name, in: "path", required: true }),
      );
  }
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
});

it("uses one schema for a profile wherever one stands", () => {
  expect(components.schemas.School.properties.profile).toEqual({ $ref: "#/components/schemas/Profile" });
  expect(components.schemas.Profile.required).toEqual(["version", "name", "lines", "server"]);
});
