import { actsBefore, listActs } from '@/lib/db/audit';
import { database } from '@/lib/db/database';
import type { Act, AuditAnswer } from '@/lib/domain/answers/audit-answer';
import type { Run } from '@/lib/endpoints/endpoint';
import { csvLines } from '@/lib/exports/csv-lines';
import { attachment } from '@/lib/exports/file-name';
import { ok } from '@/lib/http/responses';
import { sendFile } from '@/lib/http/send-file';
import type { getAudit } from './audit';

const perPiece = 500;

interface Row {
  id: string;
  at: number;
  who: string;
  name: string | null;
  what: Act;
  of: string;
}

const toEntry = ({ id, at, who, name, what, of }: Row) => ({ id, at: new Date(at).toISOString(), who, name, what, of: JSON.parse(of) });

/** Everything that was noted, as lines of a CSV file, read piece by piece. */
async function* linesOf(): AsyncGenerator<string[][]> {
  const db = await database();
  yield [['at', 'who', 'what', 'of']];
  for (let last: Row | null = null; ; ) {
    const rows: Row[] = await actsBefore(db, last, perPiece);
    if (rows.length > 0) yield rows.map(({ at, who, what, of }) => [new Date(at).toISOString(), who, what, of]);
    last = rows.at(-1) ?? null;
    if (rows.length < perPiece) return;
  }
}

export const answerAudit: Run<typeof getAudit> = async ({ query: { page, perPage, format }, request }) => {
  if (format === 'csv') {
    const day = new Date().toISOString().slice(0, 10);
    const name = `rollcall-audit-${day}.csv`;
    return sendFile(request, null, async () => ({
      body: () => csvLines(linesOf()),
      contentType: 'text/csv; charset=utf-8; header=present',
      disposition: attachment({ plain: name, full: name }),
    }));
  }
  const { rows, total } = await listActs(await database(), page, perPage);
  const answer: AuditAnswer = { items: rows.map(toEntry), page, perPage, total, asOf: new Date().toISOString() };
  return ok(answer, 'members');
};
