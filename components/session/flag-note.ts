import type { Flag } from '@/lib/domain/flag';
import type { Words } from '@/lib/messages/words';

function noteOfSession(flag: Flag, { t }: Pick<Words, 't'>): string {
  switch (flag) {
    case 'invalid-times':
      return t('session.noteUnreadable');
    case 'session-start-assumed':
      return t('session.noteStartAssumed');
    case 'session-end-assumed':
      return t('session.noteEndAssumed');
    default:
      return t('session.noteSomethingAssumed');
  }
}

/** A flag in a few words: "3 people have an assumed end"; with `people` null it is the session's own. */
export function flagNote(flag: Flag, people: number | null, words: Pick<Words, 't'>): string {
  return people === null ? noteOfSession(flag, words) : words.t(`session.flagged.${flag}`, { count: people });
}
