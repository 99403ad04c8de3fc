import { findPerson } from '@/lib/domain/lists/list-people';
import type { Run } from '@/lib/endpoints/endpoint';
import { notFound } from '@/lib/request-error';
import { readConnectionDetail } from '@/lib/sessions/connection-detail';
import { readKnownCounted } from '@/lib/sessions/read-session';
import type { getConnectionDetail } from './connection-detail';

export const answerConnectionDetail: Run<typeof getConnectionDetail> = async ({ params, query }) => {
  const { provider, sessionId, participantId, connectionId } = params;
  const { counted, readAt } = await readKnownCounted(provider, sessionId, query);
  const person = findPerson(counted.count, participantId);
  const held = person?.connections.find(({ publicId }) => publicId === connectionId);
  if (held === undefined) throw notFound('not_found', 'Nobody in this session has a connection with this id.');
  const detail = await readConnectionDetail(provider, sessionId, { connection: held.connection, readAt });
  switch (detail) {
    case 'no-id':
      throw notFound('no_provider_id', 'The provider sent no id for this connection that it could be asked with, so it was not asked.');
    case 'no-source':
      throw notFound(
        'source_gone',
        'The source of this session is not configured any more, so nobody could be asked. What is archived stays.',
      );
    case 'no-connection':
      throw notFound('provider_not_found', 'The provider knows no such connection in this session any more.');
    default:
      return detail;
  }
};
