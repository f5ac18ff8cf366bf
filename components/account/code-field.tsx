import { TextField } from "@/components/ui/field";

type CodeFieldProps = { label: string; hint?: string; error: string | undefined; idBase?: string };

export const CodeField = (props: CodeFieldProps) => (
  <TextField
    name="code"
    {...props}
    autoComplete="one-time-code"
    inputMode="text"
    autoCapitalize="none"
    spellCheck={false}
    className="max-w-xs"
    required
  />
);
