import type { TimelineAnswer } from '@/lib/domain/answers/timeline-answer';
import { timelineJson } from '@/lib/domain/answers/to-timeline-columns';
import type { ListQuery } from '@/lib/domain/lists/list-people';
import { type KeptAnswer, keptAnswer } from '@/lib/http/kept-answer';
import type { CountedSession } from '@/lib/sessions/counting/counted-session';

interface Timeline {
  /** `null`: without lanes. */
  list: ListQuery | null;
  zoom: { from: number; to: number } | undefined;
  /** How far the session was read, for members or for recipients. */
  reading: Pick<TimelineAnswer, 'progress' | 'incomplete'>;
}

/** The timeline of a session, for members and for recipients alike. */
export function keptTimeline(counted: CountedSession, { list, zoom, reading }: Timeline): Promise<KeptAnswer<TimelineAnswer>> {
  const { progress, incomplete } = reading;
  return keptAnswer(counted, ['timeline', list, zoom, progress, incomplete], () => timelineJson(counted.columns(list, zoom), reading));
}
