import type { ReportFilter } from '@/lib/domain/peer-report';
import { absentCodes, type PartView } from './participant-part';

interface Part {
  filter: ReportFilter;
  view: Pick<PartView<ReportFilter>, 'error' | 'results' | 'retry' | 'retrying'>;
}

export interface SharedFailure {
  filters: ReportFilter[];
  error: { message: string; code?: string; status?: number; requestId?: string | null };
  retrying: boolean;
  retry: () => void;
}

/**
 * Why a part has nothing to show at all: it could not be asked for, or failed for every connection in the same words;
 * else `null`.
 */
function failureOf({ view }: Part): SharedFailure['error'] | null {
  if (view.error) return view.error;
  const errors = (view.results ?? []).map(({ result }) => ('error' in result ? result.error : null));
  const first = errors[0];
  if (!first || absentCodes.includes(first.code)) return null;
  return errors.every((error) => error?.message === first.message) ? { message: first.message, code: first.code } : null;
}

/** A wait that is told in seconds differs from part to part, and is the same failure all the same. */
const sameWords = (message: string) => message.replaceAll(/\d+/g, '#');

/**
 * The failure that two or more parts have in common, the most frequent one: told once, with one retry, instead of in
 * every panel.
 */
export function sharedFailure(parts: Part[]): SharedFailure | null {
  const groups = new Map<string, { part: Part; error: SharedFailure['error'] }[]>();
  for (const part of parts) {
    const error = failureOf(part);
    if (error) groups.set(sameWords(error.message), [...(groups.get(sameWords(error.message)) ?? []), { part, error }]);
  }
  const [most] = [...groups.values()].sort((a, b) => b.length - a.length);
  const last = most?.at(-1);
  if (!most || !last || most.length < 2) return null;
  return {
    filters: most.map(({ part }) => part.filter),
    error: last.error,
    retrying: most.some(({ part }) => part.view.retrying),
    retry: () => {
      for (const { part } of most) part.view.retry();
    },
  };
}
