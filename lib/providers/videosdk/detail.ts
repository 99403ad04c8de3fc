import type { Stay } from '@/lib/domain/connection';
import { toInstant } from '@/lib/domain/time';
import type { JsonAnswer } from '@/lib/providers/answer-json';
import { asSent } from '@/lib/providers/as-sent';
import type { ConnectionDetail, DetailField } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { asFields, type Fields, fieldsOf, listOf } from '@/lib/providers/read-field';
import { providerName } from './error';
import { mapConnection } from './map';

/**
 * Beside what is called so everywhere: the project's key, links that open without a sign-in, and who owns the account.
 */
const secretFields = ['apiKey', 'chatLink', 'hlsLog', 'webhook', 'user'];

const keptSpan = ({ start, end, invalidTimes }: Stay) =>
  [start, end].map((time) => toInstant(time) ?? (invalidTimes ? 'without a readable time' : 'open')).join(' – ');

const fields: DetailField[] = [
  { field: 'participantId', kind: 'text', of: ({ userId }) => userId },
  { field: 'name', kind: 'text', of: ({ name }) => name },
  {
    field: 'timelog',
    kind: 'list',
    sent: (entry) => {
      const { start, end } = fieldsOf(entry);
      return `${asSent(start)} – ${asSent(end)}`;
    },
    of: ({ stays }) => stays?.map(keptSpan),
  },
];

/**
 * The entry in the answer: the body itself or, as in the list of participants, inside `data`. No document shows the
 * shape; `null` when there is none.
 */
function entryIn(body: unknown, participantId: string): Fields | null {
  const data = asFields(body)?.data;
  const entries = [body, ...(Array.isArray(data) ? data : [data]), ...listOf(asFields(data)?.participants)].flatMap((value) => {
    const row = asFields(value);
    return row !== null && ('participantId' in row || 'timelog' in row) ? [row] : [];
  });
  return entries.find((row) => row.participantId === participantId) ?? (entries.length === 1 ? entries[0] : null) ?? null;
}

/** An answer of the participant's own address, read by us. Throws `unexpected-answer` where no participant is in it. */
export function mapDetail(ids: { session: string; participant: string }, { body, status }: JsonAnswer): ConnectionDetail {
  const row = entryIn(body, ids.participant);
  if (row === null) throw new ProviderError({ kind: 'unexpected-answer', provider: providerName, status, cause: 'no participant' });
  return {
    asked: { path: `/v2/sessions/${ids.session}/participants/${ids.participant}`, query: '' },
    status,
    filters: 'none',
    body,
    secretFields,
    row,
    connection: mapConnection(row),
    fields,
  };
}
