import { backupDir, freshName, stateDir, step } from "./state";

/**
 * A change of files in three steps: a candidate beside the file, a check of exactly these bytes, the installation.
 * `base` is the file as the candidate was made from, `before` as it was before anything of ours, `new` what is installed.
 */
export const workDir = (name: string): string => `${stateDir}/${name}`;

export const beginMark = "mailpath begin";
export const endMark = "mailpath end";

/** Put before a line of the school's that would collide with ours; undo takes it away again. */
export const offMark = "mailpath-off ";

/** `without_ours FILE` prints a file as it was without us. `comment` begins a line that the file's program skips. */
export const withoutOurs = (comment = "#", alsoOurs = "^mailpath only"): string => `without_ours() {
  sed -e '/${alsoOurs}/d' -e '/^${comment} ${beginMark}$/,/^${comment} ${endMark}$/d' -e 's/^${comment} ${offMark}//' "$1"
}`;

/** `candidate FILE` sets `base` and `new` for one file of the system and notes that it is part of the change. */
export const candidateFunctions = (name: string): string => `work=${workDir(name)}
candidate() {
  mkdir -p "$work"
  key=$(printf '%s' "$1" | tr / _)
  base=$work/$key.base
  new=$work/$key.new
  printf '%s\\n' "$1" >"$work/$key.path"
  if [ -e "$1" ]; then cat "$1" >"$base"; else rm -f "$base"; fi
}`;

/** `each CALLBACK` calls it for every file of the change with the path, and `base`, `before`, `new`, `done` set. */
const eachFile = (name: string) => `work=${workDir(name)}
each() {
  set +f
  for entry in "$work"/*.path; do
    [ -e "$entry" ] || continue
    base=\${entry%.path}.base
    before=\${entry%.path}.before
    new=\${entry%.path}.new
    done=\${entry%.path}.done
    "$1" "$(cat "$entry")"
  done
  set -f
}`;

/** The dated copies; `paths` may hold a file that is not there. */
export const backupFiles = (name: string, paths: readonly string[]): string =>
  step(`${freshName}
for file in ${paths.join(" ")}; do
  [ -f "$file" ] || continue
  base=${name}-$(basename "$file")
  latest=$(ls -t ${backupDir} | grep "^$base\\." | head -n 1 || true)
  if [ -n "$latest" ] && cmp -s "$file" "${backupDir}/$latest"; then
    echo "Nothing has changed since ${backupDir}/$latest"
  else
    new=$(fresh "$base")
    cp -p "$file" "$new"
    echo "Kept: $new"
  fi
done`);

/** Puts every candidate in place; a file that somebody changed after the candidate was made stops it. */
export const installFiles = (name: string): string => `${eachFile(name)}
ready() {
  [ -e "$new" ] || { echo "Please run the change step first." >&2; exit 1; }
  if [ -e "$1" ] && ! cmp -s "$1" "$new" && ! cmp -s "$1" "$base"; then
    echo "$1 has been changed since; please run the change step again." >&2
    exit 1
  fi
}
put() {
  if [ ! -e "$before" ] && [ ! -e "$before.none" ]; then
    if [ -e "$1" ]; then cp -p "$1" "$before"; else : >"$before.none"; fi
  fi
  [ -e "$1" ] || { : >"$1"; chmod 644 "$1"; }
  cat "$new" >"$1"
  cat "$new" >"$done"
}
[ -d "$work" ] || { echo "Please run the change step first." >&2; exit 1; }
each ready
each put`;

/** Gives every file its earlier bytes; where somebody has edited since, only the lines between our marks go. */
export const restoreFiles = (name: string, comment = "#", alsoOurs?: string): string => `${eachFile(name)}
${withoutOurs(comment, alsoOurs)}
put_back() {
  if [ -e "$before.none" ]; then
    rm -f "$1"
  elif [ -e "$before" ]; then
    if cmp -s "$1" "$done" || cmp -s "$1" "$before"; then
      cat "$before" >"$1"
    else
      without_ours "$1" >"$work/rest"
      cat "$work/rest" >"$1"
      echo "$1 was edited after our change; our own lines are out, yours are kept."
    fi
  fi
}
changed=no
set +f
for entry in "$work"/*.done; do [ ! -e "$entry" ] || changed=yes; done
set -f
each put_back`;

export const forget = (name: string): string => `rm -rf ${workDir(name)}`;
