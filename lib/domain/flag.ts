/**
 * Why a figure may differ from what a reader expects. Each flag belongs to a rule of `docs/counting.md`.
 * `texts` are what a person reads on the screen and in an export.
 */
export const flagTexts = {
  'invalid-times': 'A time could not be read or made no sense, and was left out.',
  'fields-disagree':
    "The join or leave time of the record lies more than 2 minutes outside the events; it counts where the total then comes nearest to the provider's own duration.",
  'foreign-event': 'An event that belongs to another session was ignored.',
  'repeated-join': 'A second join without a leave in between was ignored.',
  'repeated-leave': 'A leave without a join before it was ignored.',
  'start-assumed':
    'A join is unknown; counted from the earliest sign of the connection before the leave, else from the start of the session.',
  'end-assumed':
    "A leave is unknown; counted for as long as the provider's own duration says, else to the next join of the same person, else to the end of the session.",
  clipped: 'Time outside the session was cut off.',
  'several-names': 'Different names were there at the same time under this id: it may be several people.',
  'same-custom-id': 'Somebody else in this session has the same custom id.',
  'session-start-assumed': 'The provider gave no readable start of the session; the earliest time in its rows was taken.',
  'session-end-assumed': 'The provider gave no end of the session that can be believed; the latest time in its rows was taken.',
} as const;

export type Flag = keyof typeof flagTexts;

/** Flags in the fixed order of `flagTexts`, each once: the same set always reads the same. */
export function sortFlags(flags: Iterable<Flag>): Flag[] {
  const present = new Set(flags);
  return (Object.keys(flagTexts) as Flag[]).filter((flag) => present.has(flag));
}

/** Flags of one connection as they are noticed. Takes no room while there are none, as there hardly ever are. */
export class NoticedFlags {
  private flags: Set<Flag> | null = null;

  add(flag: Flag): void {
    this.flags ??= new Set();
    this.flags.add(flag);
  }

  /** Each once, in the fixed order. */
  sorted(): Flag[] {
    return this.flags === null ? [] : sortFlags(this.flags);
  }
}
