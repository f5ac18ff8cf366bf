/** One endpoint that the classroom's script looks at. */
export type ClassroomEndpoint = { role: "server" | "control"; host: string; port: number };
