import { z } from "zod";

export const portSchema = z.number().int().min(1).max(65535);

export const smtpPort = 25;
export const submissionPort = 587;
export const submissionsPort = 465;

/** What `mailpath check` looks at where no ports are named. */
export const defaultPorts: readonly number[] = [25, 465, 587, 2525, 10025];

/** Client ports where the profile names none (RFC 6409, RFC 8314, and 25 for clients of old). */
export const defaultClientPorts: readonly number[] = [25, 465, 587];

/** TLS from the first byte (RFC 8314 section 3.3). */
export const isImplicitTlsPort = (port: number): boolean => port === submissionsPort;

/** A control on one of these speaks no SMTP: it shows that the line reaches the web. */
export const isWebPort = (port: number): boolean => port === 443 || port === 80;

export const parsePort = (text: string): number | null =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535 ? Number(text) : null;
