/**
 * Why a figure may differ from what a reader expects. Each flag is a sentence of the rules in the README ("How presence is counted").
 * `texts` are what a person reads on the screen and in an export.
 */
export const flagTexts = {
  'invalid-times': 'A time could not be read or made no sense, and was left out.',
  'fields-disagree': 'The join or leave time of the record lies more than 2 minutes outside the events.',
  'repeated-join': 'A second join without a leave in between was ignored.',
  'repeated-leave': 'A leave without a join before it was ignored.',
  'start-assumed': 'The join is unknown; counted from the start of the session.',
  'end-assumed': 'The leave is unknown; counted to the end of the session, or to the next join.',
  clipped: 'Time outside the session was cut off.',
  'same-custom-id': 'Somebody else in this session has the same custom id.',
  'session-start-assumed': 'The provider gave no readable start of the session; the earliest time in its rows was taken.',
  'session-end-assumed': 'The provider gave no readable end of the session; the latest time in its rows was taken.',
} as const;

export type Flag = keyof typeof flagTexts;

/** Flags in the fixed order of `flagTexts`, each once: the same set always reads the same. */
export function sortFlags(flags: Iterable<Flag>): Flag[] {
  const present = new Set(flags);
  return (Object.keys(flagTexts) as Flag[]).filter((flag) => present.has(flag));
}
