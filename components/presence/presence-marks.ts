import type { Segment } from './presence-segments';

/** A moment of a presence: where it begins, ends or goes on in another room. */
export interface PresenceMark {
  kind: 'joined' | 'moved' | 'left' | 'stillIn';
  /** As the segments count, ms. */
  at: number;
  segment: Segment;
  /** Of a leave: how long the person was gone. */
  gap?: Segment;
}

/** The marks of a bar in the order of time. A change of room is one mark, not a leave and a join. */
export function presenceMarks(segments: readonly Segment[]): PresenceMark[] {
  return segments.flatMap((segment, index): PresenceMark[] => {
    if (segment.kind !== 'present') return [];
    const [before, after] = [segments[index - 1], segments[index + 1]];
    const start: PresenceMark = { kind: before?.kind === 'present' ? 'moved' : 'joined', at: segment.start, segment };
    if (after?.kind === 'present') return [start];
    if (segment.stillIn) return [start, { kind: 'stillIn', at: segment.end, segment }];
    return [start, { kind: 'left', at: segment.end, segment, ...(after ? { gap: after } : {}) }];
  });
}
