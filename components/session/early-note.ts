import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { formatCount, formatTime } from '@/lib/format';

type Told = Pick<SessionAnswer, 'status' | 'attendanceWindow' | 'endedAt' | 'flags' | 'flagged'> & {
  summary: Pick<SessionAnswer['summary'], 'people' | 'leftEarly'>;
};

/** Where half of the people or more are marked early and the end they are measured against is assumed: that it may be the reason. Else `null`. */
export function earlyNote({ status, attendanceWindow: window, endedAt, flags, flagged, summary }: Told, zone: string): string | null {
  const { people, leftEarly } = summary;
  if (status === 'live' || !window || leftEarly === null || leftEarly === 0 || leftEarly * 2 < people) return null;
  const assumed = flagged.find(({ flag }) => flag === 'end-assumed')?.people ?? 0;
  const ofSession = flags.includes('session-end-assumed');
  // A window that ends with the last known leave has nothing assumed about it.
  if (!ofSession && (assumed === 0 || window.end !== endedAt)) return null;
  const who = `${formatCount(leftEarly)} of ${formatCount(people)} people ${leftEarly === 1 ? 'is' : 'are'} marked early, perhaps wrongly`;
  const why = ofSession ? 'and that is assumed' : `which is assumed for ${formatCount(assumed)} ${assumed === 1 ? 'person' : 'people'}`;
  return `${who}: they are measured against the end of the session, ${formatTime(window.end, zone)}, ${why}.`;
}
