import type { ComponentProps, ReactNode } from "react";

const box =
  "w-full rounded-lg border bg-sheet px-3 py-2 text-ink placeholder:text-muted aria-invalid:border-2 aria-invalid:border-barrier border-edge min-h-11";

type Around = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong, in the reader's language. */
  error?: ReactNode;
  optional?: ReactNode;
  className?: string;
  /** What its ids are made from; needed where a page has the same name in several forms. */
  idBase?: string;
};

/** The id of a control by its name, or by its `idBase` where it has one. */
export const fieldId = (name: string): string => `f-${name}`;

const ids = (name: string) => ({ field: fieldId(name), hint: `h-${name}`, error: `e-${name}` });

const described = (name: string, hint: ReactNode, error: ReactNode): string | undefined => {
  const { hint: hintId, error: errorId } = ids(name);
  return [error ? errorId : "", hint ? hintId : ""].filter(Boolean).join(" ") || undefined;
};

function Frame({
  name,
  label,
  hint,
  error,
  optional,
  className = "",
  idBase = name,
  children,
}: Around & { children: ReactNode }) {
  const { field, hint: hintId, error: errorId } = ids(idBase);
  return (
    <div className={`space-y-1 ${className}`}>
      <label htmlFor={field} className="block font-medium">
        {label} {optional && <span className="font-normal text-muted text-sm">({optional})</span>}
      </label>
      {children}
      {error && (
        <p id={errorId} className="font-medium text-barrier">
          <span aria-hidden="true">✕ </span>
          {error}
        </p>
      )}
      {hint && (
        <p id={hintId} className="text-muted text-sm">
          {hint}
        </p>
      )}
    </div>
  );
}

const control = ({ name, idBase = name, hint, error }: Omit<Around, "label">) => ({
  id: ids(idBase).field,
  name,
  "aria-invalid": error ? true : undefined,
  "aria-describedby": described(idBase, hint, error),
});

type Own = "name" | "id" | "className";

export function TextField({
  name,
  label,
  hint,
  error,
  optional,
  className,
  idBase = name,
  ...rest
}: Around & Omit<ComponentProps<"input">, Own>) {
  return (
    <Frame {...{ name, label, hint, error, optional, className, idBase }}>
      <input className={box} {...control({ name, idBase, hint, error })} {...rest} />
    </Frame>
  );
}

export function TextArea({
  name,
  label,
  hint,
  error,
  optional,
  className,
  idBase = name,
  ...rest
}: Around & Omit<ComponentProps<"textarea">, Own>) {
  return (
    <Frame {...{ name, label, hint, error, optional, className, idBase }}>
      <textarea className={box} rows={4} {...control({ name, idBase, hint, error })} {...rest} />
    </Frame>
  );
}

export function Select({
  name,
  label,
  hint,
  error,
  optional,
  className,
  idBase = name,
  children,
  ...rest
}: Around & Omit<ComponentProps<"select">, Own>) {
  return (
    <Frame {...{ name, label, hint, error, optional, className, idBase }}>
      <select className={box} {...control({ name, idBase, hint, error })} {...rest}>
        {children}
      </select>
    </Frame>
  );
}

type CheckProps = { name: string; label: ReactNode; hint?: ReactNode; type?: "checkbox" | "radio" } & Omit<
  ComponentProps<"input">,
  "type" | "name"
>;

export const Check = ({ name, label, hint, type = "checkbox", ...rest }: CheckProps) => (
  <label className="flex min-h-9 items-start gap-2.5 py-1">
    <input type={type} name={name} className="mt-1 size-5 shrink-0 accent-lane" {...rest} />
    <span>
      {label}
      {hint && <span className="block text-muted text-sm">{hint}</span>}
    </span>
  </label>
);
