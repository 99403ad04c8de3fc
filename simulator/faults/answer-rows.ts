import type { Reply } from '@/simulator/reply';

export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The rows of a list answer of either vendor, wherever they sit; of a single answer, the one thing in it. */
export function rowsIn(body: Fields): Fields[] {
  const { data } = body;
  const list = Array.isArray(data) ? data : isFields(data) ? (data.participants ?? data.sessions ?? [data.participant ?? data]) : [body];
  return Array.isArray(list) ? list.filter(isFields) : [];
}

/** The same answer with other rows; a single answer keeps its form. */
export function withRows(body: Fields, rows: readonly Fields[]): Fields {
  const { data } = body;
  if (Array.isArray(data)) return { ...body, data: rows };
  if (!isFields(data)) return rows[0] ?? body;
  for (const list of ['participants', 'sessions']) if (Array.isArray(data[list])) return { ...body, data: { ...data, [list]: rows } };
  if (isFields(data.participant)) return { ...body, data: { ...data, participant: rows[0] ?? {} } };
  return { ...body, data: rows[0] ?? {} };
}

/** Changes the JSON of a reply; what is not JSON stays as it is. */
export function editing(reply: Reply, edit: (body: Fields) => Fields): Reply {
  if (!reply.headers?.['content-type']?.startsWith('application/json')) return reply;
  const body: unknown = JSON.parse(reply.body);
  return isFields(body) ? { ...reply, body: JSON.stringify(edit(body)) } : reply;
}

/** The paging object of either vendor, wherever it sits, after a change. */
export function withPaging(body: Fields, change: (paging: Fields) => Fields): Fields {
  if (isFields(body.pageInfo)) return { ...body, pageInfo: change(body.pageInfo) };
  if (isFields(body.paging)) return { ...body, paging: change(body.paging) };
  if (isFields(body.data) && isFields(body.data.paging)) return { ...body, data: { ...body.data, paging: change(body.data.paging) } };
  return body;
}
