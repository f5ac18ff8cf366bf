import { isImplicitTlsPort, smtpPort, submissionPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import { command, note } from "../blocks";
import { newPorts, unfitNewPorts } from "../new-ports";
import {
  backupFiles,
  beginMark,
  candidateFunctions,
  endMark,
  forget,
  installFiles,
  restoreFiles,
  withoutOurs,
  workDir,
} from "../shell/files";
import { listening, lookTwice, untilListening } from "../shell/listeners";
import { step } from "../shell/state";
import type { MtaEntry, RecipeEntry } from "../types";
import { elsewhereWords } from "./elsewhere-words";
import { mailcowWords as words } from "./mailcow-words";
import { mtaNames } from "./names";
import { documented } from "./parts";
import { portWords } from "./words";

const bindings = "https://docs.mailcow.email/post_installation/firststeps-ip_bindings/";
const compose = "https://docs.docker.com/reference/cli/docker/compose/config/";
const pages = [bindings, compose];
const name = "mailcow_port";

/** mailcow publishes these by itself, by SUBMISSION_PORT and SMTPS_PORT. */
const isOwn = (port: number) => port === submissionPort || isImplicitTlsPort(port);
const added = (params: RecipeParams) => newPorts(params).filter((port) => !isOwn(port));

const findMailcow = `dir=
for path in /opt/mailcow-dockerized /srv/mailcow-dockerized /root/mailcow-dockerized; do
  if [ -z "$dir" ] && [ -f "$path/mailcow.conf" ]; then dir=$path; fi
done
[ -n "$dir" ] || { echo "mailcow's folder was not found." >&2; exit 1; }
cd "$dir"
file=$dir/docker-compose.override.yml`;

const changeScript = (params: RecipeParams) =>
  step(`${findMailcow}
${candidateFunctions(name)}
${withoutOurs()}
for setting in SMTP_PORT=25 SMTPS_PORT=465 SUBMISSION_PORT=587; do
  grep -qx "$setting" mailcow.conf || echo "mailcow.conf does not say $setting; look at it first."
done
candidate "$file"
if [ -e "$base" ]; then without_ours "$base" >"$work/old"; else : >"$work/old"; fi
if grep -q 'postfix-mailcow' "$work/old"; then
  echo "$file has settings for postfix-mailcow already: add the ports to its list by hand. Nothing was changed." >&2
  exit 1
fi
cat >"$work/block" <<'END'
# ${beginMark}
    postfix-mailcow:
      ports:
${added(params)
  .map((port) => `        - '${port}:587'`)
  .join("\n")}
# ${endMark}
END
if grep -q '^services:' "$work/old"; then
  sed "/^services:/r $work/block" "$work/old" >"$new"
elif [ ! -s "$work/old" ]; then
  { echo "services:"; cat "$work/block"; } >"$new"
else
  echo "$file has no line services: at its beginning. Nothing was changed." >&2
  exit 1
fi
diff "$base" "$new" 2>/dev/null || true`);

const checkScript = (params: RecipeParams) =>
  step(`${findMailcow}
${listening}
new=${workDir(name)}/$(printf '%s' "$file" | tr / _).new
[ -f "$new" ] || { echo "Please run the change step first." >&2; exit 1; }
docker compose -f docker-compose.yml -f "$new" config --quiet
for port in ${added(params).join(" ")}; do
  if listening $port && ! grep -q "'$port:587'" "$file" 2>/dev/null; then
    echo "Another program listens on port $port already. Nothing was changed." >&2
    exit 1
  fi
done
echo "Docker accepts the new file."`);

const applyScript = (params: RecipeParams) =>
  step(`${findMailcow}
${untilListening}
${installFiles(name)}
docker compose up -d
until_listening 120 25 ${newPorts(params).join(" ")}`);

const undoScript = step(`${findMailcow}
${restoreFiles(name)}
if [ $changed = yes ]; then docker compose up -d; fi
${forget(name)}
echo "Everything of ours is taken back."`);

const saveScript = step(`${findMailcow}
grep -q '^# ${beginMark}$' "$file" || { echo "Our lines are not in $file: run the change and apply steps." >&2; exit 1; }
echo "Nothing more to do: Docker reads $file at every start."`);

const detectScript = step(`${findMailcow}
grep -E '^(SMTP|SMTPS|SUBMISSION)_PORT=' mailcow.conf
docker compose ps postfix-mailcow`);

/** Where nothing has to be added there is nothing to run. */
const whereAdded = (
  id: "change" | "check" | "apply",
  script: (params: RecipeParams) => string,
  expect: keyof typeof words | keyof typeof portWords,
) =>
  documented(id, pages, ({ params, lang }) => {
    const own = newPorts(params).filter(isOwn);
    const seen = { ...portWords, ...words }[expect];
    return [
      ...(own.length > 0 ? [note(words.own, lang)] : []),
      ...(added(params).length > 0 ? [command(script(params), seen, lang)] : []),
    ];
  });

const mtaPort: RecipeEntry = {
  remedy: "mta-port",
  platform: "mailcow",
  name: mtaNames.mailcow,
  shell: "sh",
  takes: ["port", "ports"],
  unfit: unfitNewPorts,
  parts: [
    documented("detect", pages, ({ lang }) => [command(detectScript, words.detect, lang)]),
    documented("before", pages, ({ lang }) => [
      note(elsewhereWords.notRun, lang),
      note(words.never25, lang),
      command(
        step(
          `${findMailcow}\ncat docker-compose.override.yml 2>/dev/null || echo "There is no docker-compose.override.yml yet."`,
        ),
        words.before,
        lang,
      ),
    ]),
    documented("backup", pages, ({ lang }) => [
      command(
        backupFiles(
          name,
          ["/opt", "/srv", "/root"].flatMap((base) =>
            ["mailcow.conf", "docker-compose.override.yml"].map(
              (file) => `${base}/mailcow-dockerized/${file}`,
            ),
          ),
        ),
        portWords.backup,
        lang,
      ),
    ]),
    whereAdded("change", changeScript, "change"),
    whereAdded("check", checkScript, "check"),
    whereAdded("apply", applyScript, "applied"),
    documented("verify", pages, ({ params, lang }) => [
      command(step(lookTwice([smtpPort, ...newPorts(params)])), portWords.verify, lang),
      note(words.bridge, lang),
    ]),
    documented("save", pages, ({ lang }) => [command(saveScript, portWords.save, lang)]),
    documented("undo", pages, ({ lang }) => [command(undoScript, portWords.undo, lang)]),
  ],
};

/** Postfix 3.7 and later inside: no name moves its ports. */
export const mailcow: MtaEntry = {
  id: "mailcow",
  name: mtaNames.mailcow,
  followsServices: { listener: false, outgoing: false },
  sources: pages.map((url) => ({ url, year: null })),
  recipes: [mtaPort],
};
