import type { Values } from "./form";

/** A new school as the form first shows it: the classrooms' line and the server's, as in most schools. */
export const draftValues: Values = {
  timezone: "Asia/Tokyo",
  "lines.count": "2",
  "lines.0.uses.classrooms": "on",
  "lines.1.uses.server": "on",
  "server.line": "#1",
  "contacts.count": "0",
};
