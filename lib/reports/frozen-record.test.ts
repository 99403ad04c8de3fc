import { describe, expect, test } from 'vitest';
import { database } from '@/lib/db/database';
import { ownDatabase } from '@/lib/db/testing/own-database';
import { defaultCountOptions } from '@/lib/domain/testing/default-count-options';
import { pack } from '@/lib/sessions/archive/archive-content';
import { toPersonRow } from '@/lib/sessions/archive/archive-rows';
import { countRecord } from '@/lib/sessions/counting/counted-session';
import { olderRecords } from '@/lib/sessions/testing/older-records';
import { readFrozenRecord } from './frozen-record';
import { createReport } from './report-store';
import { sampleNewReport } from './testing/sample-report';

ownDatabase();

async function madeOf(origin: string): Promise<string> {
  const made = await createReport({ ...sampleNewReport, origin });
  if (made === null) throw new Error('No report was made.');
  return made.report.id;
}

describe('a frozen record', () => {
  test.each(olderRecords)('can be read where a release from before froze it ($name)', async ({ row, people, content }) => {
    const id = await madeOf(row.origin);
    const packed = await pack({ ...content, invited: null });
    const db = await database();
    await db
      .updateTable('report_record')
      .set({ id_shape: row.id_shape, ...packed })
      .where('report_id', '=', id)
      .execute();
    const frozen = await readFrozenRecord({ id, origin: row.origin });
    if (frozen === null) throw new Error('There is no copy.');
    const { count } = countRecord(frozen.record, frozen.idForm, defaultCountOptions);
    expect(count.people.map(toPersonRow)).toEqual(people);
    expect([frozen.record.ended, frozen.invited]).toEqual([true, null]);
  });

  test('comes back as it was kept', async () => {
    const id = await madeOf(sampleNewReport.origin);
    const frozen = await readFrozenRecord({ id, origin: sampleNewReport.origin });
    expect(frozen).toEqual(sampleNewReport.copy);
  });
});
