/** Where a recipe keeps what it needs between its parts, and dated copies of what was there before. */
export const stateDir = "/var/lib/mailpath";
export const backupDir = "/var/backups/mailpath";

/** In a subshell, so that a failing step cannot end the session of the person who pasted it. */
export const step = (lines: string): string => `(\nset -euf\numask 077\n${lines.trim()}\n)`;

/** `fresh NAME` prints a path in the folder that nothing has yet, whatever the clock says. */
export const freshIn = (dir: string): string => `mkdir -p ${dir}
fresh() {
  stamp=$(date +%Y%m%d-%H%M%S)
  path=${dir}/$1.$stamp
  n=1
  while [ -e "$path" ]; do
    n=$((n + 1))
    path=${dir}/$1.$stamp-$n
  done
  echo "$path"
}`;

export const freshName = freshIn(backupDir);
