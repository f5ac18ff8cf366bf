import { smtpPort, submissionPort } from "@/lib/core/port";
import type { RecipeParamName, RecipeParams } from "@/lib/core/recipe";

/** Every port that was asked for, each once; 25 may be among them. */
export const askedPorts = ({ port, ports }: RecipeParams): number[] => [
  ...new Set([...(port === undefined ? [] : [port]), ...(ports ?? [])]),
];

/** The ports to add, 25 never among them. */
export function newPorts(params: RecipeParams): number[] {
  const ports = askedPorts(params).filter((port) => port !== smtpPort);
  return ports.length > 0 ? ports : [submissionPort];
}

/** 25 is no new port: where it was asked for as one, no other takes its place unasked. */
export function unfitNewPorts(params: RecipeParams): RecipeParamName[] {
  if (params.port === smtpPort) return ["port"];
  const only25 = params.port === undefined && params.ports?.every((port) => port === smtpPort);
  return only25 ? ["ports"] : [];
}
