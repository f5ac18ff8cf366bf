import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOwner } from "@/lib/account/mutations";
import { mayReadMetrics } from "@/lib/installation/gate";
import { metricsText } from "@/lib/installation/metrics";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { countAnswer } from "@/lib/platform/traffic";
import { GET } from "./route";

const ask = (headers: Record<string, string>) => GET(new Request("http://x/metrics", { headers }));
const local = { "x-mailpath-local": "1" };

describe("who may read the metrics", () => {
  const headers = (given: Record<string, string>) => new Headers(given);
  it("this machine always, others with the token only", () => {
    expect(mayReadMetrics(headers(local), null)).toBe("yes");
    expect(mayReadMetrics(headers({}), null)).toBe("nothing-here");
    expect(mayReadMetrics(headers({ authorization: "Bearer wrong" }), "right")).toBe("no");
    expect(mayReadMetrics(headers({ authorization: "Bearer right" }), "right")).toBe("yes");
  });
});

it("labels cannot break out of their quotes", () => {
  const text = metricsText([
    { name: "x", type: "gauge", help: "h", samples: [{ labels: { a: 'q"\\\n1' }, value: 2 }] },
  ]);
  expect(text).toBe('# HELP x h\n# TYPE x gauge\nx{a="q\\"\\\\\\n1"} 2\n');
});

describe.each(testDatabases)("/metrics on %s", (_dialect, open) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
    Object.assign(globalThis, { mailpathDatabase: test.database });
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  it("counts what there is, in Prometheus' format, and names nobody", async () => {
    await createOwner({
      name: "Hanako",
      email: "h@example.jp",
      password: "rain over the harbour",
      setupCode: "",
    });
    await test.database.school.create({ data: { name: "南中", nameLower: "南中", profile: {} } });
    countAnswer(200, 0.02);
    const answer = await ask(local);
    const text = await answer.text();
    expect(answer.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    expect(text).toMatch(/^mailpath_database_up 1$/m);
    expect(text).toMatch(/^mailpath_schools 1$/m);
    expect(text).toMatch(/^mailpath_http_answer_seconds_bucket\{le="0\.05"\} [1-9]/m);
    for (const line of text.trim().split("\n"))
      expect(line).toMatch(/^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[^}]*\})? -?[\d.e+-]+)$/);
    expect(text).not.toMatch(/南中|Hanako|example/);
  });

  it("is not there for strangers while no token is set", async () => {
    expect((await ask({})).status).toBe(404);
  });
});
