"use client";

import { Broken } from "@/components/layout/broken";

type Props = { error: unknown; retry: () => void };

export default function RootError({ error, retry }: Props) {
  return (
    <main className="mx-auto w-full max-w-6xl px-4 py-8">
      <Broken error={error} retry={retry} />
    </main>
  );
}
