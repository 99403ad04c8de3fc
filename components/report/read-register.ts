import type { QueryClient } from '@tanstack/react-query';
import { maxPrinted } from '@/components/session/print-blocks';
import type { RegisterRow } from '@/lib/domain/answers/register-answer';
import { type RegisterParams, registerQuery } from '@/lib/queries/register';
import type { SessionPlace } from '@/lib/queries/session-place';

const perPage = 200;

/**
 * The rows that a print of the whole list needs; what cannot be read is missing there, and the paper says how many
 * there are.
 */
export async function readRegister(client: QueryClient, place: SessionPlace, params: RegisterParams): Promise<RegisterRow[]> {
  const rows: RegisterRow[] = [];
  for (let page = 1; rows.length < maxPrinted; page++) {
    const answer = await client.fetchQuery(registerQuery(place, { ...params, page, perPage })).catch(() => null);
    if (answer === null || answer.items.length === 0) break;
    rows.push(...answer.items);
    if (rows.length >= (answer.total ?? maxPrinted)) break;
  }
  return rows.slice(0, maxPrinted);
}
