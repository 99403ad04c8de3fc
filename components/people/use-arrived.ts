'use client';

import { useState } from 'react';
import { type Answered, type Arrivals, arrivalsBetween, noArrivals } from '@/components/presence/arrivals';

/**
 * Who joined or came back to a live session between the two newest answers; `null` while there is none, or where nobody
 * can join.
 */
export function useArrived(newest: Answered | null): Arrivals {
  const [seen, setSeen] = useState<{ answered: Answered | null; arrivals: Arrivals }>({ answered: newest, arrivals: noArrivals });
  const before = seen.answered;
  if (newest === null || (before?.asOf === newest.asOf && before.question === newest.question)) return seen.arrivals;
  const arrivals = before === null ? noArrivals : arrivalsBetween(before, newest, seen.arrivals);
  setSeen({ answered: newest, arrivals });
  return arrivals;
}
