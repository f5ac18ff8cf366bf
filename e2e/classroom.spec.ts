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
async function makeLink(server: RunningServer, schoolUrl: string, livesMs = hourMs): Promise<string> {
  const database = openDatabase(`file:${server.dataFolder}/mailpath.db`);
  const token = mintToken();
  const schoolId = schoolUrl.split("/").at(-1) ?? "";
  const targets = [{ role: "server", host: "mail.class.example", port: 25 }];
  const link = { schoolId, lineId: "classroom", vantageId: "classroom", targets };
  const expiresAt = new Date(Date.now() + livesMs);
  await database.classroomLink.create({ data: { ...link, tokenHash: hashToken(token), expiresAt } });
  await database.$disconnect();
  return `${server.url}/api/classroom/${token}`;
}

const result = JSON.stringify([
  {
    version: 1,
    at: new Date().toISOString(),
    vantage: { id: "x", kind: "manual", place: "outside" },
    target: { role: "server", host: "mail.class.example", address: "203.0.113.10", port: 25 },
    transport: "timeout",
  },
]);

test("a classroom's result is taken once, in time, and only if it is one", async ({
  ownerPage: page,
  server,
  request,
}) => {
  const school = await addSchool(page, { name: "Class School", host: "mail.class.example" });
  const post = async (url: string, data: string, lang = "en") => {
    const answer = await request.post(url, {
      data,
      headers: { "accept-language": lang, "content-type": "text/plain" },
    });
    return [answer.status(), (await answer.text()).trim()];
  };
  const link = await makeLink(server, school);
  expect(await post(link, "nonsense")).toEqual([400, handIn.invalid]);
  expect(await post(link, "x".repeat(70_000))).toEqual([413, handIn.limit]);
  expect(await post(link, result)).toEqual([200, handIn.thanks]);
  expect(await post(link, result)).toEqual([409, handIn.used]);
  expect(await post(link, result, "ja")).toEqual([409, handInJa.used]);
  expect(await post(await makeLink(server, school, -1000), result)).toEqual([410, handIn.late]);
  expect(await post(`${server.url}/api/classroom/nothing`, result)).toEqual([404, handIn.unknown]);

  await page.goto(`${school}/checks`);
  await expect(page.locator(`a[href^="${new URL(school).pathname}/checks/"]`)).toHaveCount(1);
});
