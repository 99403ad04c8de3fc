'use client';

import { useState } from 'react';
import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';

const nobody: ReadonlySet<string> = new Set();

/** Who joined a live session since the answer before the newest one: their rows are lit up briefly. */
export function useArrived(rows: readonly ParticipantRow[] | undefined, asOf: string | undefined, live: boolean): ReadonlySet<string> {
  const [seen, setSeen] = useState<{ asOf: string | undefined; ids: ReadonlySet<string> }>({ asOf, ids: nobody });
  if (asOf === seen.asOf) return seen.ids;
  const { asOf: before } = seen;
  const ids =
    live && before && rows ? new Set(rows.filter((row) => row.joinedAt !== null && row.joinedAt > before).map((row) => row.id)) : nobody;
  setSeen({ asOf, ids });
  return ids;
}
