import { expect, it } from "vitest";
import { groupProviders } from "./groups";
import { providers } from "./index";

it("puts every record in one group: its country, or the hosts, which come last", () => {
  const groups = groupProviders(providers, "en");
  expect(groups.flatMap(({ records }) => records)).toHaveLength(providers.length);
  expect(groups[0]).toMatchObject({ key: "jp", name: "Japan" });
  expect(groups.at(-1)).toMatchObject({ key: "hosts", name: "Clouds and server hosts" });
  expect(groups.at(-1)?.records.map(({ id }) => id)).toContain("sakura-vps");
  expect(groups.find(({ key }) => key === "us")?.records.map(({ id }) => id)).not.toContain("azure");
});

it("names countries in the reader's language, and keeps kinds together", () => {
  const [japan] = groupProviders(providers, "ja");
  expect(japan?.name).toBe("日本");
  const kinds = japan?.records.map(({ kind }) => kind) ?? [];
  expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toEqual([
    "fixed",
    "cable",
    "mobile",
    "campus",
  ]);
});
