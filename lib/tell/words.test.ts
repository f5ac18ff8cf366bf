import { describe, expect, it } from "vitest";
import { diagnosisCodes } from "@/lib/core/diagnosis";
import { locales } from "@/lib/core/locale";
import { noticeKinds } from "@/lib/core/notice";
import { parcel } from "./test-receiver";
import { wordsFor } from "./words";

const place = { zone: "Asia/Tokyo", lines: [{ id: "classroom", name: "教室回線" }] };
const notice = { ...parcel.notice, schoolName: "南中学校" };

describe("the words of a notice", () => {
  it("say what, since when by the school's clock, what it means and what to do", () => {
    const { title, lines, isUrgent } = wordsFor(notice, "ja", place);
    expect(title).toMatch(/^南中学校：/);
    expect(title).toContain("教室回線");
    expect(lines.join("\n")).toContain("11月24日 09:55");
    expect(lines.join("\n")).toContain("97％");
    expect(lines.join("\n")).toContain("ルーターにもう一つの入口を作る");
    expect(isUrgent).toBe(true);
  });

  it("are there for every code and kind in both languages, with nothing left to fill in", () => {
    for (const locale of locales)
      for (const code of diagnosisCodes)
        for (const kind of noticeKinds) {
          const { title, lines } = wordsFor({ ...notice, code, kind, remedy: null }, locale, place);
          expect([title, ...lines].join(" "), `${code} ${kind} ${locale}`).not.toMatch(/[{}]|tell\.message/);
        }
  });

  it("stay short for a school with a long name", () => {
    expect([...wordsFor({ ...notice, schoolName: "長".repeat(200) }, "ja", place).title].length).toBeLessThan(
      201,
    );
  });
});
