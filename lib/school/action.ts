import "server-only";
import { z } from "zod";
import {
  type ActionOptions,
  type FormOptions,
  type UserContext,
  userAction,
  userForm,
} from "@/lib/account/action";
import type { Right } from "@/lib/account/rights";
import type { SchoolScope } from "@/lib/account/types";
import { grantSchool } from "./loaders";

type SchoolContext = UserContext & { scope: SchoolScope };

/** A form about the school that its field `schoolId` names. Without `right` it is for who may change things there. */
export const schoolForm = <E = null>({
  right = "edit",
  run,
  ...options
}: FormOptions<SchoolContext, E> & { right?: Right }) =>
  userForm<E>({
    ...options,
    run: async (context) =>
      run({ ...context, scope: await grantSchool(context.user, context.values.schoolId ?? "", right) }),
  });

/** What names the school in an action's input. */
export const ofSchool = { schoolId: z.string().min(1).max(64) };

type SchoolActionOptions<S extends z.ZodType<{ schoolId: string }>, T> = Omit<ActionOptions<S, T>, "run"> & {
  right?: Right;
  run: (context: SchoolContext & { input: z.output<S> }) => ReturnType<ActionOptions<S, T>["run"]>;
};

/** An action about the school that its input names. */
export const schoolAction = <S extends z.ZodType<{ schoolId: string }>, T>({
  right = "edit",
  run,
  ...options
}: SchoolActionOptions<S, T>) =>
  userAction<S, T>({
    ...options,
    run: async (context) =>
      run({ ...context, scope: await grantSchool(context.user, context.input.schoolId, right) }),
  });
