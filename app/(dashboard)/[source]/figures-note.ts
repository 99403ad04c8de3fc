import type { SessionItem } from '@/lib/domain/answers/session-answer';

/** What is to be said once, above the rows, of the figures that some of them lack or have from the provider alone; `null` where all of them are known. */
export function figuresNote(rows: readonly Pick<SessionItem, 'figuresFrom' | 'peakSource'>[]): string | null {
  const unknown = rows.filter(({ figuresFrom }) => figuresFrom === null);
  const hasTheirPeak = unknown.some(({ peakSource }) => peakSource === 'provider');
  const ofUnknown = hasTheirPeak
    ? 'People and attendance appear once a session has been opened. The peak until then counts devices.'
    : 'People, peak and attendance appear once a session has been opened.';
  const isListed = rows.some(({ figuresFrom }) => figuresFrom === 'list');
  const texts = [
    unknown.length > 0 ? ofUnknown : [],
    isListed ? 'Grey figures are counted from the provider’s list, until a session is opened.' : [],
  ];
  return texts.flat().join(' ') || null;
}
