import { z } from "zod";
import { isCommonPassword } from "./common-passwords";

/** Zod issues carry a message key below `errors.field`; prose is picked by the reader's language. */
const required = "required";

export const emailSchema = z
  .string({ error: required })
  .trim()
  .toLowerCase()
  .min(1, required)
  .max(254, "too-long")
  .pipe(z.email("email"));

const spelled = (password: string) => password.normalize("NFKC");

export const newPasswordSchema = z
  .string({ error: required })
  .transform(spelled)
  .pipe(
    z
      .string()
      .min(1, required)
      .min(12, "password-short")
      .max(200, "too-long")
      .refine((password) => !isCommonPassword(password), "password-common"),
  );

const personFields = z.object({
  name: z.string({ error: required }).trim().min(1, required).max(100, "too-long"),
  email: emailSchema,
  password: newPasswordSchema,
});

const isNotItsAddress = ({ email, password }: { email: string; password: string }): boolean =>
  password.toLowerCase() !== email;
const itsAddress = { path: ["password"], message: "password-common" };

/** A new account. */
export const personSchema = personFields.refine(isNotItsAddress, itsAddress);
export type PersonInput = z.infer<typeof personSchema>;

export const ownerSchema = personFields
  .extend({ setupCode: z.string().max(64, "too-long").default("") })
  .refine(isNotItsAddress, itsAddress);
export type OwnerInput = z.infer<typeof ownerSchema>;

export const signInSchema = z.object({
  email: emailSchema,
  password: z.string({ error: required }).min(1, required).max(200, "too-long").transform(spelled),
});

export const passwordChangeSchema = z.object({
  current: z.string({ error: required }).min(1, required).max(200, "too-long").transform(spelled),
  password: newPasswordSchema,
});
