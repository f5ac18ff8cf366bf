type ReadHeaders = { get: (name: string) => string | null };

const hostOf = (url: string): string | null => {
  try {
    return new URL(url).host;
  } catch {
    return null;
  }
};

/**
 * Whether a state-changing request comes from our own page: its Origin is the very host that was asked, or the
 * installation's published address. A browser names an Origin on each such request; none or `null` is refused.
 */
export function isSameOrigin(headers: ReadHeaders, publicUrl: string | null): boolean {
  const origin = hostOf(headers.get("origin") ?? "");
  if (origin === null) return false;
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const asked = [headers.get("x-forwarded-host"), headers.get("host")];
  return asked.includes(origin) || (publicUrl !== null && hostOf(publicUrl) === origin);
}
