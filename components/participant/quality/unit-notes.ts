import type { PartData } from '@/components/participant/participant-part';
import { shortId } from '@/components/participant/participant-words';
import type { TimeUnit } from '@/lib/domain/quality/time-unit';
import type { Words } from '@/lib/messages/words';

/**
 * In which unit round trips and jitter were taken, which no provider says: of each report, told once where all are
 * alike.
 */
export function unitNotes(parts: readonly PartData<'quality_stats'>[], { t }: Words): string[] {
  const byUnit = new Map<TimeUnit, string[]>();
  for (const { connectionId, data } of parts) {
    if (data.unit !== null) byUnit.set(data.unit, [...(byUnit.get(data.unit) ?? []), shortId(connectionId)]);
  }
  return [...byUnit].map(([unit, ids]) =>
    byUnit.size > 1 ? t(`quality.unitTakenOf.${unit}`, { ids: ids.join(', ') }) : t(`quality.unitTaken.${unit}`),
  );
}
