import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asUserScope } from "@/lib/account/types";
import type { Notice } from "@/lib/core/notice";
import { profileSchema } from "@/lib/core/profile";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { createSchool } from "@/lib/school/mutations";
import { tell } from "./mutations";

const user = asUserScope({ userId: "u1", name: "田中", email: "t@example.jp", sessionId: "s1", peer: null });
const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [{ id: "classroom" }],
  server: { host: "mail.minami.example" },
});

describe.each(testDatabases)("telling on %s", (_dialect, open) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
    Object.assign(globalThis, { mailpathDatabase: test.database });
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  const newNotice = async (): Promise<Notice> => ({
    id: crypto.randomUUID(),
    schoolId: (await createSchool(user, profile)).id,
    schoolName: "Minami",
    kind: "broken",
    at: "2026-11-24T01:00:00Z",
    since: "2026-11-24T00:55:00Z",
    code: "outbound-25-blocked",
    line: "classroom",
    confidence: 0.97,
    remedy: "router-nat",
    url: null,
  });
  const channel = (schoolId: string | null, pausedAt: Date | null = null) =>
    test.database.alertChannel.create({
      data: { schoolId, kind: "json", name: "x", locale: "en", sealed: "", hint: "", pausedAt },
    });
  const told = (noticeId: string) => test.database.delivery.findMany({ where: { noticeId } });

  it("reaches the school's and the installation's channels, and nobody else's", async () => {
    const [mine, theirs] = [await newNotice(), await newNotice()];
    const own = await channel(mine.schoolId);
    const everyone = await channel(null);
    await channel(theirs.schoolId);
    await channel(mine.schoolId, new Date());
    await tell(mine);
    expect((await told(mine.id)).map(({ channelId }) => channelId).sort()).toEqual(
      [own.id, everyone.id].sort(),
    );
    await test.database.alertChannel.delete({ where: { id: everyone.id } });
  });

  it("tells a change once, also where many say it at the same time", async () => {
    const notice = await newNotice();
    await channel(notice.schoolId);
    await Promise.all(Array.from({ length: 8 }, () => tell(notice)));
    await tell(notice);
    expect(await told(notice.id)).toHaveLength(1);
  });

  it("refuses what is no notice", async () => {
    await expect(tell({ ...(await newNotice()), code: "nonsense" as never })).rejects.toThrow();
  });
});
