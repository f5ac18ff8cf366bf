// Nothing here reports to anybody: third-party telemetry and version checks off, for us and every child process.
export const quietEnvironment = {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  BETTER_AUTH_TELEMETRY: "0",
  DO_NOT_TRACK: "1",
  NO_UPDATE_NOTIFIER: "1",
};
