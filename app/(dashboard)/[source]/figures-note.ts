import type { SessionItem } from '@/lib/domain/answers/session-answer';
import type { Say } from '@/lib/messages/say';

/**
 * What is to be said once, above the rows, of the figures that some of them lack or have from the provider alone;
 * `null` where all of them are known.
 */
export function figuresNote(rows: readonly Pick<SessionItem, 'figuresFrom' | 'peakSource'>[], t: Say): string | null {
  const unknown = rows.filter(({ figuresFrom }) => figuresFrom === null);
  const hasTheirPeak = unknown.some(({ peakSource }) => peakSource === 'provider');
  const ofUnknown = hasTheirPeak ? t('sessions.unknownButPeak') : t('sessions.unknown');
  const isListed = rows.some(({ figuresFrom }) => figuresFrom === 'list');
  const texts = [unknown.length > 0 ? ofUnknown : [], isListed ? t('sessions.listed') : []];
  return texts.flat().join(' ') || null;
}
