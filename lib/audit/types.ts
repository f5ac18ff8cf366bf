export type AuditRow = {
  id: string;
  at: Date;
  /** The person's name, from the account or from the record of its removal; null where nobody was signed in. */
  who: string | null;
  action: string;
  /** A school's or person's name where the subject is one, else its id. */
  subject: string | null;
  peer: string | null;
  detail: Record<string, string | number | boolean | null>;
};
