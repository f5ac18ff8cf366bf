import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";

type Built = { exportedName: string; filename: string; workers: Record<string, unknown> };
export type ServerAction = { id: string; file: string; name: string; page: string };

/** Every action that a browser can call, as the build lists them. */
export function builtActions(): ServerAction[] {
  const { node } = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as {
    node: Record<string, Built>;
  };
  return Object.entries(node).map(([id, { exportedName, filename, workers }]) => ({
    id,
    file: filename,
    name: exportedName,
    page: Object.keys(workers).sort((a, b) => a.length - b.length)[0] ?? "",
  }));
}

/** A page's file as the address it answers to. */
export const addressOf = (file: string, parameters: Record<string, string>): string =>
  file
    .replace(/^app|\/(page|route)(\.tsx?)?$/g, "")
    .replaceAll(/\/\([^)]+\)/g, "")
    .replaceAll(/\[(\w+)\]/g, (_, name: string) => parameters[name] ?? "nothing") || "/";

/** The fields first: what stands at 0 is read as soon as it arrives, with the fields that came before it. */
function replyOf(values: Record<string, string>, root: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(`_1_${name}`, value);
  form.append("0", JSON.stringify(root));
  return form;
}

type Call = { action: ServerAction; url: string; origin?: string; values: Record<string, string> };

/**
 * Calls an action as a page's script does (React's reply format) and gives what it answered: the code of a failure,
 * `done`, `redirect`, or the status where Next itself refused.
 */
export async function callAction(request: APIRequestContext, call: Call): Promise<string> {
  const { action, url, values, origin = new URL(url).origin } = call;
  const isForm = !/^(beginCheckAction|classroomLinkStateAction)$/.test(action.name);
  const state = { values: {}, failure: null, revision: 0, extra: null };
  const input = { ...values, purpose: "check", linkId: "nothing" };
  const answer = await request.post(url, {
    headers: {
      "next-action": action.id,
      accept: "text/x-component",
      origin,
      ...(isForm ? {} : { "content-type": "text/plain;charset=UTF-8" }),
    },
    maxRedirects: 0,
    ...(isForm ? { multipart: replyOf(values, [state, "$K1"]) } : { data: JSON.stringify([input]) }),
  });
  if (answer.headers()["x-action-redirect"]) return "redirect";
  const result = /^1:(\{.*)$/m.exec(await answer.text())?.[1];
  if (result === undefined) return `status ${answer.status()}`;
  const { failure, ok, code } = JSON.parse(result) as {
    failure?: { code: string } | null;
    ok?: boolean;
    code?: string;
  };
  return failure?.code ?? (ok === false ? String(code) : "done");
}
