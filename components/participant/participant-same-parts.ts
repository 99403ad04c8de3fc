import type { ReportFilter } from '@/lib/domain/peer-report';
import type { PartData } from './participant-part';

/** Connections whose data is exactly the same are told once: a person who rejoins has the same device each time. */
export function samePartsTogether<F extends ReportFilter>(parts: PartData<F>[]): { connectionIds: string[]; data: PartData<F>['data'] }[] {
  const groups = new Map<string, { connectionIds: string[]; data: PartData<F>['data'] }>();
  for (const { connectionId, data } of parts) {
    const key = JSON.stringify(data);
    const group = groups.get(key) ?? { connectionIds: [], data };
    group.connectionIds.push(connectionId);
    groups.set(key, group);
  }
  return [...groups.values()];
}
