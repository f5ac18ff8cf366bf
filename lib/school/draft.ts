import type { Values } from "./form";

/** A new school as the form first shows it: the classrooms' line and the server's, as in most schools. */
export const draftValues = (names: { classrooms: string; server: string }): Values => ({
  timezone: "Asia/Tokyo",
  "lines.count": "2",
  "lines.0.name": names.classrooms,
  "lines.0.uses.classrooms": "on",
  "lines.1.name": names.server,
  "lines.1.uses.server": "on",
  "server.line": "#1",
  "contacts.count": "0",
});
