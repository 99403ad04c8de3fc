/**
 * Why a figure may differ from what a reader expects, in the order in which flags are told. Each belongs to a rule of
 * `docs/counting.md`; its sentence is `flags.…` of the catalogue.
 */
export const allFlags = [
  'invalid-times',
  'fields-disagree',
  'foreign-event',
  'repeated-join',
  'repeated-leave',
  'start-assumed',
  'end-assumed',
  'clipped',
  'several-names',
  'same-custom-id',
  'session-start-assumed',
  'session-end-assumed',
] as const;

export type Flag = (typeof allFlags)[number];

/** Flags in the order of `allFlags`, each once: the same set always reads the same. */
export function sortFlags(flags: Iterable<Flag>): Flag[] {
  const present = new Set(flags);
  return allFlags.filter((flag) => present.has(flag));
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
