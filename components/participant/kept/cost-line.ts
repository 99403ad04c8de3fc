import type { KeptParts } from '@/lib/domain/answers/participant-answer';
import type { ReportFilter } from '@/lib/domain/peer-report';
import type { Words } from '@/lib/messages/words';

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

/** `1 call for each of 3 connections`; `null` where nothing is asked. */
function costWords(cost: KeptParts['unread'][ReportFilter], { t }: Pick<Words, 't'>): string | null {
  if (cost === undefined || cost.calls === 0) return null;
  const { connections, calls } = cost;
  return connections === 1
    ? t('participant.calls', { count: calls })
    : t('participant.callsEach', { calls: calls / connections, connections });
}

/**
 * What switching each part on will read of the provider and in how many calls, in one line; `null` where no part can be
 * switched on.
 */
export function costLine({ filters, unread, sourceName, live, againMs }: Asked, words: Pick<Words, 't'>): string | null {
  const { t } = words;
  if (filters.length === 0) return null;
  const priced = filters.map((filter) => ({ filter, cost: costWords(unread[filter], words) }));
  const costs = [...new Set(priced.flatMap(({ cost }) => cost ?? []))];
  const of = (wanted: string | null) =>
    priced.flatMap(({ filter, cost }) => (cost === wanted ? [t(`participant.part.${filter}`)] : [])).join(', ');
  const kept = of(null);
  const [only] = costs;
  if (only === undefined) return t('participant.keptNoCall', { parts: kept });
  const read =
    costs.length === 1 && kept === '' && filters.length > 1
      ? t('participant.costEach', { source: sourceName, cost: only })
      : t('participant.costSeveral', { source: sourceName, parts: costs.map((cost) => `${of(cost)} (${cost})`).join('; ') });
  return [
    read,
    ...(kept === '' ? [] : [t('participant.keptNoCall', { parts: kept })]),
    ...(live ? [t('participant.costAgain', { seconds: againMs / 1_000 })] : []),
  ].join(' ');
}
