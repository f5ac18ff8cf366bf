/** `smtp_is_25 FILE` prints a services file in which the name smtp means 25 again: lines that moved it are put right. */
export const smtpIs25 = `smtp_is_25() {
  right=$(grep -c '^smtp[[:space:]]\\{1,\\}25/tcp' "$1" || true)
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      smtp[[:space:]]*25/tcp*) ;;
      smtp[[:space:]]*/tcp*)
        [ "$right" = 0 ] || continue
        line=$(printf '%s\\n' "$line" | sed 's,^\\(smtp[[:space:]]*\\)[0-9]*/tcp,\\125/tcp,')
        right=1 ;;
    esac
    printf '%s\\n' "$line"
  done <"$1"
  [ "$right" != 0 ] || printf 'smtp\\t\\t25/tcp\\t\\tmail\\n'
}`;

/** Shows what the name means now: first line wins, and a program asks anew at every connection. */
export const showSmtp = `{ getent services smtp || grep '^smtp[[:space:]]' /etc/services; } | head -n 1`;
