import type { Flag } from '@/lib/domain/flag';
import { formatCount } from '@/lib/format';

const ofPeople: Record<Flag, [one: string, many: string]> = {
  'invalid-times': ['person has a time that could not be read', 'people have times that could not be read'],
  'fields-disagree': ['person’s record disagrees with its events', 'people’s records disagree with their events'],
  'repeated-join': ['person has a repeated join', 'people have repeated joins'],
  'repeated-leave': ['person has a repeated leave', 'people have repeated leaves'],
  'start-assumed': ['person has an assumed start', 'people have an assumed start'],
  'end-assumed': ['person has an assumed end', 'people have an assumed end'],
  clipped: ['person has time outside the session', 'people have time outside the session'],
  'foreign-event': ['person has an event of another session', 'people have events of another session'],
  'several-names': ['person had several names at once', 'people had several names at once'],
  'same-custom-id': ['person shares a custom id', 'people share a custom id'],
  'session-start-assumed': ['person: start of the session assumed', 'people: start of the session assumed'],
  'session-end-assumed': ['person: end of the session assumed', 'people: end of the session assumed'],
};

const ofSession: Partial<Record<Flag, string>> = {
  'invalid-times': 'A time of the session could not be read',
  'session-start-assumed': 'The start of the session is assumed',
  'session-end-assumed': 'The end of the session is assumed',
};

/** A flag in a few words: "3 people have an assumed end"; with `people` null it is the session's own. */
export function flagNote(flag: Flag, people: number | null): string {
  if (people === null) return ofSession[flag] ?? 'Something about the session is assumed';
  return `${formatCount(people)} ${ofPeople[flag][people === 1 ? 0 : 1]}`;
}
