import { hashToken, mintToken } from "@/lib/platform/crypto";
import { openDatabase } from "@/lib/platform/db/client";
import { expect, test } from "./support/fixtures";
import { addSchool } from "./support/school";
import type { RunningServer } from "./support/server";
import { words } from "./support/words";

const hourMs = 3_600_000;
const { handIn } = words.en.check;
const { handIn: handInJa } = words.ja.check;

/** A one-time link as the wizard makes it, for the first line of a school. */
async function makeLink(
  server: RunningServer,
  schoolUrl: string,
  { livesMs = hourMs, host = "mail.class.example" } = {},
): Promise<string> {
  const database = openDatabase(`file:${server.dataFolder}/mailpath.db`);
  const token = mintToken();
  const schoolId = schoolUrl.split("/").at(-1) ?? "";
  const targets = [{ role: "server", host, port: 25 }];
  const link = { schoolId, lineId: "classroom", vantageId: "classroom", targets };
  const expiresAt = new Date(Date.now() + livesMs);
  await database.classroomLink.create({ data: { ...link, tokenHash: hashToken(token), expiresAt } });
  await database.$disconnect();
  return `${server.url}/api/classroom/${token}`;
}

const seen = {
  version: 1,
  at: new Date().toISOString(),
  vantage: { id: "x", kind: "manual", place: "outside" },
  target: { role: "server", host: "mail.class.example", address: "203.0.113.10", port: 25 },
  transport: "timeout",
};
const result = JSON.stringify([seen]);
const elsewhere = { ...seen.target, host: "mail.elsewhere.example" };

test("a classroom's result is taken once, in time, and only if it is one", async ({
  ownerPage: page,
  server,
  request,
}) => {
  const school = await addSchool(page, { name: "Class School", host: "mail.class.example" });
  const other = await addSchool(page, { name: "Other School", host: "mail.elsewhere.example" });
  const post = async (url: string, data: string, lang = "en") => {
    const answer = await request.post(url, {
      data,
      headers: { "accept-language": lang, "content-type": "text/plain" },
    });
    return [answer.status(), (await answer.text()).trim()];
  };
  const link = await makeLink(server, school);
  for (const [lang, words] of [
    ["en", handIn],
    ["ja", handInJa],
  ] as const) {
    expect(await post(link, "", lang)).toEqual([400, words.invalid]);
    expect(await post(link, "nonsense\u0000\u202e", lang)).toEqual([400, words.invalid]);
    expect(await post(link, JSON.stringify([{ ...seen, version: 2 }]), lang)).toEqual([400, words.version]);
    expect(await post(link, JSON.stringify([{ ...seen, target: elsewhere }]), lang)).toEqual([
      400,
      words.other,
    ]);
    expect(await post(await makeLink(server, other, { host: elsewhere.host }), result, lang)).toEqual([
      400,
      words.other,
    ]);
    expect(await post(link, "x".repeat(70_000), lang)).toEqual([413, words.limit]);
    expect(await post(link, "x".repeat(10_000_000), lang)).toEqual([413, words.limit]);
    expect(await post(await makeLink(server, school, { livesMs: -1000 }), result, lang)).toEqual([
      410,
      words.late,
    ]);
    expect(await post(`${server.url}/api/classroom/nothing`, result, lang)).toEqual([404, words.unknown]);
  }
  expect(await post(link, result)).toEqual([200, handIn.thanks]);
  expect(await post(link, result)).toEqual([409, handIn.used]);
  expect(await post(link, result, "ja")).toEqual([409, handInJa.used]);

  await page.goto(`${school}/checks`);
  await expect(page.locator(`a[href^="${new URL(school).pathname}/checks/"]`)).toHaveCount(1);
  await page.goto(`${other}/checks`);
  await expect(page.locator(`a[href^="${new URL(other).pathname}/checks/"]`)).toHaveCount(0);
});
