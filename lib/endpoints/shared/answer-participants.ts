import type { Run } from '@/lib/endpoints/endpoint';
import { toListQuery } from '@/lib/endpoints/sessions/list-query';
import { peoplePage } from '@/lib/endpoints/sessions/people-page';
import { publicQuery } from '@/lib/reports/public-count';
import type { getSharedParticipants } from './participants';

/**
 * A recipient's connections are told apart by their ids alone: what is kept of a device is on the person's page, where
 * it is shown.
 */
export const answerSharedParticipants: Run<typeof getSharedParticipants> = ({ reading, query }) => {
  const { page, perPage } = query;
  return peoplePage(reading, { list: publicQuery(toListQuery(query), reading.rules), page, perPage });
};
