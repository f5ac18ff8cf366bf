"use client";

import { Broken } from "@/components/layout/broken";

type Props = { error: unknown; retry: () => void };

export default function EntryError({ error, retry }: Props) {
  return <Broken error={error} retry={retry} />;
}
