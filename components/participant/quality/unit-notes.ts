import type { PartData } from '@/components/participant/participant-part';
import { shortId } from '@/components/participant/participant-words';
import type { TimeUnit } from '@/lib/domain/quality/time-unit';

const reasons: Record<TimeUnit, string> = {
  seconds: 'less than half of them are 1 or more',
  milliseconds: 'at least half of them are 1 or more',
};

/** In which unit round trips and jitter were taken, which no provider says: of each report, told once where all are alike. */
export function unitNotes(parts: readonly PartData<'quality_stats'>[]): string[] {
  const byUnit = new Map<TimeUnit, string[]>();
  for (const { connectionId, data } of parts) {
    if (data.unit !== null) byUnit.set(data.unit, [...(byUnit.get(data.unit) ?? []), shortId(connectionId)]);
  }
  return [...byUnit].map(([unit, ids]) => {
    const of = byUnit.size > 1 ? ` of connection ${ids.join(', ')}` : '';
    return `No provider says the unit of round trips and jitter: those${of} were taken as ${unit}, as ${reasons[unit]}.`;
  });
}
