import type { SessionCount } from './count-session';

/** Somebody came or went. `at` in ms. */
export interface Change {
  at: number;
  id: string;
  name: string | null;
  what: 'joined' | 'left';
}

/**
 * The latest joins and leaves of counted people in a live session, the newest first; none of an ended one. Reconnects
 * within presence are none.
 */
export function lastChanges({ live, people }: Pick<SessionCount, 'live' | 'people'>, most: number): Change[] {
  if (!live) return [];
  const changes: Change[] = [];
  const see = (change: Change) => {
    const oldest = changes.at(-1);
    if (changes.length === most && oldest !== undefined && change.at <= oldest.at) return;
    changes.push(change);
    changes.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
    if (changes.length > most) changes.pop();
  };
  for (const { counted, id, name, intervals } of people) {
    if (!counted) continue;
    for (const [index, { start, end, endSource }] of intervals.entries()) {
      if (intervals[index - 1]?.end !== start) see({ at: start, id, name, what: 'joined' });
      if (endSource !== 'now' && intervals[index + 1]?.start !== end) see({ at: end, id, name, what: 'left' });
    }
  }
  return changes;
}
