"use client";

import { createContext, type ReactNode, useContext, useId, useState } from "react";
import { Button } from "./button";
import { Check } from "./field";

const Waiting = createContext<string | undefined>(undefined);

type CopyButtonProps = { text: string; label: string; done: string };

/** Copies exactly `text`. Without a secure context the clipboard is closed to scripts, so the text is selected instead. */
export function CopyButton({ text, label, done }: CopyButtonProps) {
  const [isDone, setDone] = useState(false);
  const waitsFor = useContext(Waiting);
  const copy = async () => {
    await (window.isSecureContext ? navigator.clipboard.writeText(text) : copyBySelection(text));
    setDone(true);
  };
  return (
    <Button type="button" onClick={copy} disabled={waitsFor !== undefined} aria-describedby={waitsFor}>
      <span aria-live="polite">{isDone ? `✓ ${done}` : label}</span>
    </Button>
  );
}

type CopyAfterTickProps = { label: string; hint: string; children: ReactNode };

/** Inside, nothing can be copied before the person has ticked; the text itself can always be read. Other text wants another `key`: its tick is its own. */
export function CopyAfterTick({ label, hint, children }: CopyAfterTickProps) {
  const [isTicked, setTicked] = useState(false);
  const id = useId();
  return (
    <>
      <div id={id} className="rounded-lg border border-edge px-3 py-1">
        <Check
          name={id}
          label={label}
          hint={hint}
          checked={isTicked}
          onChange={(event) => setTicked(event.target.checked)}
        />
      </div>
      <Waiting value={isTicked ? undefined : id}>{children}</Waiting>
    </>
  );
}

/** The one way that works on plain http, which is how a school reaches this machine by its address. */
function copyBySelection(text: string): void {
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
