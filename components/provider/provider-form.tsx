"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { Select, TextArea, TextField } from "@/components/ui/field";
import { emptyForm } from "@/lib/account/types";
import { saveProviderAction } from "@/lib/provider/actions";
import { directions, longestNote, providerKinds, reporters, routes, scopes } from "@/lib/provider/schema";

type Choice = { id: string; name: string };
type Props = {
  initial: Record<string, string>;
  countries: readonly Choice[];
  kinds: Readonly<Record<(typeof providerKinds)[number], string>>;
  /** What is edited or corrected; neither for a provider that is new. */
  id?: string;
  version?: number;
};

const fieldset = "space-y-5 rounded-xl border border-rule bg-sheet p-5 sm:p-6";
const pair = "grid gap-5 sm:grid-cols-2";

/** Needs the namespaces `provider` and `errors`. */
export function ProviderForm({ initial, countries, kinds, id, version }: Props) {
  const t = useTranslations("provider");
  const [state, send, isSending] = useActionState(saveProviderAction, emptyForm);
  const error = useFieldErrors(state);
  const values = state.revision > 0 ? state.values : initial;
  const isConflict = state.failure?.code === "conflict";
  const field = (name: string) => ({
    name,
    label: t(`form.${name}` as "form.name"),
    error: error(name),
    defaultValue: values[name],
  });
  const options = <T extends string>(ids: readonly T[], word: (one: T) => string) =>
    ids.map((one) => (
      <option key={one} value={one}>
        {word(one)}
      </option>
    ));
  return (
    <form action={send} key={state.revision} noValidate className="max-w-3xl space-y-6">
      <FormFailure
        state={isConflict && state.failure ? withMessage(state) : state}
        known={{ conflict: t("form.conflict") }}
      />
      {id && <input type="hidden" name="id" value={id} />}
      {version && <input type="hidden" name="version" value={version} />}
      <div className={fieldset}>
        <TextField {...field("name")} required maxLength={100} />
        <div className={pair}>
          <Select {...field("country")}>
            <option value="">{t("form.countryNone")}</option>
            {countries.map(({ id: code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
          <Select {...field("kind")}>{options(providerKinds, (kind) => kinds[kind])}</Select>
        </div>
      </div>
      <fieldset className={fieldset}>
        <legend className="sr-only">{t("form.block")}</legend>
        <div className={pair}>
          <Select {...field("direction")}>{options(directions, (one) => t(`direction.${one}`))}</Select>
          <TextField {...field("ports")} hint={t("form.portsHint")} inputMode="numeric" />
          <Select {...field("scope")}>{options(scopes, (one) => t(`scope.${one}`))}</Select>
          <TextField {...field("since")} hint={t("form.sinceHint")} optional={t("form.optional")} />
        </div>
      </fieldset>
      <fieldset className={fieldset}>
        <legend className="sr-only">{t("form.ways")}</legend>
        <div className={pair}>
          <Select {...field("route")}>
            <option value="">{t("form.routeNone")}</option>
            {options(routes, (one) => t(`route.${one}`))}
          </Select>
          <TextField {...field("routeDetail")} optional={t("form.optional")} maxLength={200} />
          <TextField
            {...field("relayHost")}
            hint={t("form.relayHostHint")}
            optional={t("form.optional")}
            autoCapitalize="none"
            spellCheck={false}
          />
          <TextField {...field("relayPorts")} optional={t("form.optional")} inputMode="numeric" />
        </div>
        <TextArea {...field("note")} optional={t("form.optional")} maxLength={longestNote} rows={3} />
      </fieldset>
      <fieldset className={fieldset}>
        <legend className="sr-only">{t("form.proof")}</legend>
        <TextField {...field("source")} hint={t("form.sourceHint")} required maxLength={500} />
        <div className={pair}>
          <TextField {...field("year")} hint={t("form.yearHint")} required />
          <Select {...field("by")}>{options(reporters, (one) => t(`by.${one}`))}</Select>
        </div>
      </fieldset>
      <Button look="primary" disabled={isSending}>
        {t("form.submit")}
      </Button>
    </form>
  );
}

/** A conflict here has words of its own. */
function withMessage<S extends { failure: { detail: Record<string, string | number> } | null }>(state: S): S {
  return state.failure === null
    ? state
    : { ...state, failure: { ...state.failure, detail: { ...state.failure.detail, message: "conflict" } } };
}
