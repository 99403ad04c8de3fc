import { withFallback } from '@/lib/db/with-fallback';
import type { DeviceInfo } from '@/lib/domain/peer-report';
import { unpack } from './archive-content';

/** A device in a few words, such as `Chrome, macOS`; `null` where nothing is known of it. */
export function deviceWords({ browser, os, mobile }: DeviceInfo): string | null {
  const words = [browser, os ?? (mobile ? 'phone' : null)].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(', ');
}

/**
 * The devices of connections whose report was kept, by report id; nobody is asked for the others. Without the database
 * there is none.
 */
export function readKeptDevices(origin: string, sessionId: string, reportIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return withFallback('reading devices', new Map<string, string>(), async (db) => {
    const devices = new Map<string, string>();
    if (reportIds.length === 0) return devices;
    const rows = await db
      .selectFrom('archived_report')
      .select(['report_id', 'encoding', 'content'])
      .where('origin', '=', origin)
      .where('session_id', '=', sessionId)
      .where('filter', '=', 'device_info')
      .where('report_id', 'in', reportIds)
      .execute();
    for (const row of rows) {
      const words = deviceWords((await unpack(row)) as DeviceInfo);
      if (words !== null) devices.set(row.report_id, words);
    }
    return devices;
  });
}
