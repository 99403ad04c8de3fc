import { z } from 'zod';
import { participantAnswer } from '@/lib/domain/answers/participant-answer';
import { reportFilters } from '@/lib/domain/peer-report';
import { endpoint } from '@/lib/endpoints/endpoint';
import { commaList, page, yesOrNo } from '@/lib/http/query-parts';
import { countSwitches } from './people-query';

/** The connections of one person. */
export const participantQuery = z.object({
  filters: commaList(reportFilters).optional().meta({ description: 'Parts of the peer reports, by comma.' }),
  include_peer_events: yesOrNo.default(false).meta({
    description: 'With the events of each connection, as the provider sent them: of more than 2,000 a page, in the order of time.',
  }),
  events_page: page.meta({ description: 'The page of the events, from 1, where there are more than 2,000.' }),
  ...countSwitches,
});

export const getParticipant = endpoint({
  method: 'GET',
  path: '/api/sources/{source}/sessions/{sessionId}/participants/{participantId}',
  name: 'participant',
  tag: 'Sessions',
  summary: 'One person: connections, events and the parts of the reports that are asked for',
  caller: 'reader',
  // What is kept already is nothing that recipients are told.
  query: participantQuery.extend({
    include_kept: yesOrNo
      .default(false)
      .meta({ description: 'With what is kept of the reports, and what reading each part would cost; no provider is asked for it.' }),
  }),
  answer: participantAnswer,
  asksProvider: true,
});
