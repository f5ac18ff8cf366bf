/** Once per server process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { tidyUp } = await import("@/lib/check/tidy");
  await tidyUp();
  const { startTelling } = await import("@/lib/tell/loop");
  startTelling();
  const { env } = await import("@/lib/platform/env");
  if (env().watch !== "web") return;
  const { watchHere } = await import("@/lib/watch/start");
  watchHere();
}
