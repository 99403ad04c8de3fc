import { timelineAnswer } from '@/lib/domain/answers/timeline-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { getTimeline } from '@/lib/endpoints/sessions/timeline';
import { shared } from './shared';

export const getSharedTimeline = endpoint({
  ...shared,
  path: '/api/r/{reportId}/timeline',
  name: 'sharedTimeline',
  summary: 'The head-count curve of a report and a lane a person',
  shows: ({ times, participants, curve }) => times && (participants || curve),
  query: getTimeline.query,
  answer: timelineAnswer,
  tagged: true,
});
