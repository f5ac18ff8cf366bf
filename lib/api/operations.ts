import { z } from "zod";
import { observationSchema, vantagePlaces } from "@/lib/core/observation";
import { profileSchema } from "@/lib/core/profile";
import { lifetimes, newShareSchema } from "@/lib/share/schema";
import {
  freshShareSchema,
  handedInSchema,
  pages,
  schoolSchema,
  startedSchema,
  wholeRunSchema,
} from "./answers";
import { type Operation, operation } from "./operation";
import { cursorSchema, limitSchema } from "./page";

const id = z.string().min(1).max(64);
const nothing = z.object({});
const paged = (most = 200, usual = 50) => ({ cursor: cursorSchema, limit: limitSchema(most, usual) });
const ofSchool = { school: id.optional().describe("One school; left out, all that the token may see") };

export const listSchools = operation({
  id: "listSchools",
  method: "GET",
  path: "/schools",
  scope: "read",
  query: z.object(paged()),
  body: null,
  answer: pages.schools,
  status: 200,
  summary: { en: "Schools with their profiles", ja: "学校の一覧(プロフィール付き)" },
});

export const createSchoolOperation = operation({
  id: "createSchool",
  method: "POST",
  path: "/schools",
  scope: "write",
  query: nothing,
  body: z.object({ profile: profileSchema }),
  answer: schoolSchema,
  status: 201,
  summary: { en: "Adds a school; for tokens of all schools", ja: "学校を追加します(全校のトークンのみ)" },
});

export const readSchool = operation({
  id: "readSchool",
  method: "GET",
  path: "/schools/{id}",
  scope: "read",
  query: nothing,
  body: null,
  answer: schoolSchema,
  status: 200,
  summary: { en: "One school", ja: "1校の情報" },
});

export const replaceSchool = operation({
  id: "replaceSchool",
  method: "PUT",
  path: "/schools/{id}",
  scope: "write",
  query: nothing,
  body: z.object({ version: z.number().int().positive(), profile: profileSchema }),
  answer: schoolSchema,
  status: 200,
  summary: {
    en: "Saves a profile; a conflict where somebody saved since the version named",
    ja: "プロフィールを保存します。指定した版のあとにほかの人が保存していれば競合になります",
  },
});

export const deleteSchoolOperation = operation({
  id: "deleteSchool",
  method: "DELETE",
  path: "/schools/{id}",
  scope: "write",
  query: nothing,
  body: null,
  answer: null,
  status: 204,
  summary: {
    en: "Deletes a school; it can be brought back on the page for 30 days",
    ja: "学校を削除します。30日間は画面から元に戻せます",
  },
});

export const listChecks = operation({
  id: "listChecks",
  method: "GET",
  path: "/checks",
  scope: "read",
  query: z.object({ ...ofSchool, ...paged() }),
  body: null,
  answer: pages.runs,
  status: 200,
  summary: { en: "Runs of checks, the newest first", ja: "チェックの一覧(新しい順)" },
});

export const startCheck = operation({
  id: "startCheck",
  method: "POST",
  path: "/checks",
  scope: "check",
  query: nothing,
  body: z.object({ schoolId: id }),
  answer: startedSchema,
  status: 202,
  summary: {
    en: "Checks a school from the dashboard now; gives the run under way where there is one",
    ja: "このダッシュボードから学校をチェックします。実行中のものがあれば、それを返します",
  },
});

export const readCheck = operation({
  id: "readCheck",
  method: "GET",
  path: "/checks/{id}",
  scope: "read",
  query: nothing,
  body: null,
  answer: wholeRunSchema,
  status: 200,
  summary: { en: "One run and what it has seen so far", ja: "1回のチェックと、これまでに見えたもの" },
});

export const listDiagnoses = operation({
  id: "listDiagnoses",
  method: "GET",
  path: "/diagnoses",
  scope: "read",
  query: z.object({ ...ofSchool, ...paged(20, 10) }),
  body: null,
  answer: pages.diagnoses,
  status: 200,
  summary: { en: "What is wrong with each school now", ja: "各校の現在の診断" },
});

export const listObservations = operation({
  id: "listObservations",
  method: "GET",
  path: "/observations",
  scope: "read",
  query: z.object({
    ...ofSchool,
    vantage: z.string().min(1).max(128).optional().describe("Seen from this vantage"),
    since: z.iso.datetime().optional().describe("Made at this time or later"),
    ...paged(500, 100),
  }),
  body: null,
  answer: pages.observations,
  status: 200,
  summary: { en: "Observations, the newest first", ja: "観測の一覧(新しい順)" },
});

export const handInObservations = operation({
  id: "handInObservations",
  method: "POST",
  path: "/observations",
  scope: "check",
  query: nothing,
  body: z.object({
    schoolId: id,
    /** Where somebody or something stood who saw this; `line` names the line where it is one. */
    place: z.enum(vantagePlaces),
    line: z.string().min(1).max(64).nullable().default(null),
    observations: z.array(observationSchema).min(1).max(200),
  }),
  answer: handedInSchema,
  status: 201,
  summary: {
    en: "Hands in what `mailpath check --json` saw elsewhere; endpoints the school does not ask for are left out",
    ja: "ほかの場所で mailpath check --json が見たものを登録します。その学校で調べない宛先は除かれます",
  },
});

export const listIncidents = operation({
  id: "listIncidents",
  method: "GET",
  path: "/incidents",
  scope: "read",
  query: z.object({ ...ofSchool, ...paged() }),
  body: null,
  answer: pages.incidents,
  status: 200,
  summary: { en: "Incidents with their updates, the newest first", ja: "障害情報と経過(新しい順)" },
});

export const listShares = operation({
  id: "listShares",
  method: "GET",
  path: "/shares",
  scope: "read",
  query: z.object({ ...ofSchool, ...paged() }),
  body: null,
  answer: pages.shares,
  status: 200,
  summary: { en: "Share links, without their tokens", ja: "共有リンクの一覧(トークンは含みません)" },
});

export const createShareOperation = operation({
  id: "createShare",
  method: "POST",
  path: "/shares",
  scope: "write",
  query: nothing,
  body: newShareSchema
    .pick({ label: true, parts: true, password: true })
    .extend({ schoolId: id, masked: z.boolean().default(true), days: z.literal(lifetimes).default(30) }),
  answer: freshShareSchema,
  status: 201,
  summary: {
    en: "Makes a share link of a school's status page; its address is told this once",
    ja: "学校の状況ページの共有リンクを作ります。アドレスが返るのは今回だけです",
  },
});

export const revokeShareOperation = operation({
  id: "revokeShare",
  method: "DELETE",
  path: "/shares/{id}",
  scope: "write",
  query: nothing,
  body: null,
  answer: null,
  status: 204,
  summary: { en: "Ends a share link at once", ja: "共有リンクを直ちに無効にします" },
});

/** All there is, in the order of the document and the page. */
export const operations: readonly Operation[] = [
  listSchools,
  createSchoolOperation,
  readSchool,
  replaceSchool,
  deleteSchoolOperation,
  listChecks,
  startCheck,
  readCheck,
  listDiagnoses,
  listObservations,
  handInObservations,
  listIncidents,
  listShares,
  createShareOperation,
  revokeShareOperation,
];
