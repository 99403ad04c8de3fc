import { database } from '@/lib/db/database';
import { findPerson } from '@/lib/domain/lists/list-people';
import type { Run } from '@/lib/endpoints/endpoint';
import { badId, notFound, RequestError } from '@/lib/request-error';
import { ownIds } from '@/lib/sessions/archive/erased/all-aliases';
import { eraseIds } from '@/lib/sessions/archive/erased/erase-ids';
import { begunAt } from '@/lib/sessions/archive/erased/without-erased';
import { defaultSwitches } from '@/lib/sessions/counting/count-options';
import { readWholeCounted } from '@/lib/sessions/read-session';
import type { postErasure } from './erasures';

/** Erases whoever somebody looks at, by all ids that are theirs alone. */
export const answerErasure: Run<typeof postErasure> = async ({ who, params: { provider }, body }) => {
  const sessionId = provider.parseSessionId(body.sessionId);
  if (sessionId === null) throw badId('session');
  const { record, counted } = await readWholeCounted(provider, sessionId, { ...defaultSwitches, counted: 'all' });
  const { count } = counted;
  const person = findPerson(count, body.participantId);
  if (person === null) throw notFound('not_found', 'Nobody in this session has this id.');
  const ids = ownIds(person, count.people);
  if (ids.length === 0) throw new RequestError(409, 'no_own_id', 'The provider sent no id by which this person could be known again.');
  await eraseIds(await database(), who, { origin: provider.origin, ids, session: sessionId, begunAt: begunAt(record) });
};
