import { parseHost } from "@/lib/core/host";
import type { Locale } from "@/lib/core/locale";
import { portSchema } from "@/lib/core/port";
import type { ClassroomEndpoint } from "./classroom-endpoint";
import { powershellText } from "./classroom-powershell";
import { shellBody } from "./classroom-shell";
import { classroomWords } from "./classroom-words";

export type ClassroomMachine = "unix" | "windows";

export type ClassroomScriptInput = {
  endpoints: readonly ClassroomEndpoint[];
  /** Where the result is posted to, once; null where it is to be pasted back by hand. */
  link: string | null;
  machine: ClassroomMachine;
  lang: Locale;
};

/** Only what passed the host grammar may enter a command; whatever did not is left out. */
function admitted({ role, host, port }: ClassroomEndpoint): ClassroomEndpoint[] {
  const name = parseHost(host);
  return name !== null && portSchema.safeParse(port).success ? [{ role, host: name, port }] : [];
}

const linkGrammar = /^https?:\/\/[A-Za-z0-9.:[\]-]+\/[A-Za-z0-9/_-]+$/;

/** The end word of the here document that carries the script into `sh`, whatever shell the terminal runs. */
const endWord = "MAILPATH";

/**
 * The whole text a person pastes into a terminal of a classroom: it reads greetings, sends no mail and changes nothing.
 * It goes through `sh` by a here document, since the terminal's own shell may be zsh or another one.
 */
export function classroomScript({ endpoints, link, machine, lang }: ClassroomScriptInput): string {
  const asked = endpoints.flatMap(admitted);
  const posted = link !== null && linkGrammar.test(link) ? link : null;
  const words = classroomWords[lang];
  if (machine === "windows") return powershellText({ endpoints: asked, link: posted, words });
  return `sh <<'${endWord}'\n${shellBody({ endpoints: asked, link: posted, words })}\n${endWord}\n`;
}

/** The part that `sh` reads, alone: for whoever keeps it in a file, and for the tests of each shell. */
export const classroomShellScript = (input: Omit<ClassroomScriptInput, "machine">): string =>
  `${shellBody({
    endpoints: input.endpoints.flatMap(admitted),
    link: input.link !== null && linkGrammar.test(input.link) ? input.link : null,
    words: classroomWords[input.lang],
  })}\n`;
