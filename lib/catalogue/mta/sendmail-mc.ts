/** `mc` is the source; `build FILE` makes a sendmail.cf of it as the system does. */
export const findMc = `mc=
for path in /etc/mail/sendmail.mc "/etc/mail/$(hostname).mc" /etc/mail/freebsd.mc; do
  if [ -z "$mc" ] && [ -f "$path" ]; then mc=$path; fi
done
[ -n "$mc" ] || { echo "There is no sendmail.mc in /etc/mail: use the recipe for sendmail.cf edited by hand." >&2; exit 1; }
build() {
  (
    cd "$(dirname "$mc")"
    if grep -q '^include(.*cf\\.m4' "$1"; then
      m4 "$1"
    else
      for dir in /usr/share/sendmail/cf /usr/share/sendmail-cf /usr/local/share/sendmail/cf; do
        if [ -f "$dir/m4/cf.m4" ]; then exec m4 "-D_CF_DIR_=$dir/" "$dir/m4/cf.m4" "$1"; fi
      done
      echo "cf.m4 was not found." >&2
      exit 1
    fi
  )
}`;

/** A sendmail.cf that was edited by hand would lose those edits when it is built anew. */
export const sameAsBuilt = `settings() { grep -v -e '^#' -e '^[[:space:]]*$' "$1"; }
candidate "$cf"
if ! cmp -s "$cf" "$work/$(printf '%s' "$cf" | tr / _).done"; then
  settings "$old" >"$work/built"
  settings "$cf" >"$work/live"
  if ! diff "$work/built" "$work/live"; then
    echo "$cf is not what $mc makes (see above): building it anew would lose these lines. Put them into $mc first, or use the recipe for sendmail.cf edited by hand. Nothing was changed." >&2
    exit 1
  fi
fi`;
