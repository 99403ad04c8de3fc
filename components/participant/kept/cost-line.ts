import { countOf, filterNames } from '@/components/participant/participant-words';
import type { KeptParts } from '@/lib/domain/answers/participant-answer';
import type { ReportFilter } from '@/lib/domain/peer-report';

interface Asked {
  /** The parts that can be switched on now. */
  filters: readonly ReportFilter[];
  unread: KeptParts['unread'];
  sourceName: string;
  /** A running session's parts still grow, so they are read again and again. */
  live: boolean;
  /** What is open is read again so often, ms. */
  againMs: number;
}

const namesOf = (filters: readonly ReportFilter[]) => filters.map((filter) => filterNames[filter]).join(', ');

/** `1 call for each of 3 connections`; `null` where nothing is asked. */
function costWords(cost: KeptParts['unread'][ReportFilter]): string | null {
  if (cost === undefined || cost.calls === 0) return null;
  const { connections, calls } = cost;
  return connections === 1 ? countOf(calls, 'call') : `${countOf(calls / connections, 'call')} for each of ${connections} connections`;
}

/** What switching each part on will read of the provider and in how many calls, in one line; `null` where no part can be switched on. */
export function costLine({ filters, unread, sourceName, live, againMs }: Asked): string | null {
  if (filters.length === 0) return null;
  const priced = filters.map((filter) => ({ filter, cost: costWords(unread[filter]) }));
  const costs = [...new Set(priced.flatMap(({ cost }) => cost ?? []))];
  const of = (wanted: string | null) => namesOf(priced.flatMap(({ filter, cost }) => (cost === wanted ? [filter] : [])));
  const kept = of(null);
  const [only] = costs;
  if (only === undefined) return `Kept, no call: ${kept}.`;
  const read =
    costs.length === 1 && kept === '' && filters.length > 1
      ? `Each reads its part from ${sourceName}: ${only}.`
      : `Reads from ${sourceName}: ${costs.map((cost) => `${of(cost)} (${cost})`).join('; ')}.`;
  const again = live ? ` While the session runs, what is open is read again every ${againMs / 1_000} s.` : '';
  return `${read}${kept === '' ? '' : ` Kept, no call: ${kept}.`}${again}`;
}
