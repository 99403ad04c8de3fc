import { clsx } from 'clsx';
import type { Segment } from '@/components/presence/presence-segments';
import { percentOf } from '@/components/presence/time-span';
import type { Span } from '@/lib/domain/interval';

interface Props {
  segments: Segment[];
  /** What of it is assumed: hatched. */
  assumed: Span[];
  view: Span;
  tone: 'present' | 'host' | 'absent';
  /** The person's own bar is thick, the bars of the connections below are thin. */
  size: 'thick' | 'thin';
}

const tones = { present: 'var(--bar)', host: 'var(--bar-host)', absent: 'var(--bar-pale)' };
/** On paper a dashed frame: gradients come out wrong in many viewers of PDF. */
const hatch = 'absolute min-w-[2px] print:border-2 print:border-paper print:border-dashed print:bg-none!';

/**
 * A presence bar on the axis: presence, gaps (hairline for a reconnect, dashes for an absence), assumed ends striped,
 * an open end faded.
 */
export function ParticipantLane({ segments, assumed, view, tone, size }: Props) {
  const middle = size === 'thick' ? 20 : 14;
  const height = size === 'thick' ? 12 : 8;
  const bars = segments
    .filter((segment) => segment.end > view.start && segment.start < view.end)
    .map((segment) => {
      const left = Math.max(0, percentOf(segment.start, view));
      const width = Math.min(100, percentOf(segment.end, view)) - left;
      const place = { left: `${left}%`, width: `${width}%` };
      if (segment.kind !== 'present') {
        return (
          <span
            key={`${segment.kind} ${segment.start}`}
            className={clsx('absolute border-faint border-t', segment.kind === 'away' && 'border-dashed')}
            style={{ ...place, top: middle }}
          />
        );
      }
      return (
        <span
          key={`present ${segment.start}`}
          className={clsx(
            'absolute min-w-[2px] overflow-hidden rounded-[2px] [print-color-adjust:exact]',
            segment.stillIn && 'rounded-e-none print:mask-none!',
          )}
          style={{
            ...place,
            top: middle - height / 2,
            height,
            background: segment.inRoom ? `color-mix(in srgb, ${tones[tone]} 45%, var(--paper))` : tones[tone],
            boxShadow: segment.inRoom ? `inset 0 0 0 1.5px ${tones[tone]}` : undefined,
            maskImage: segment.stillIn ? 'linear-gradient(to left, transparent 0, black 16px)' : undefined,
          }}
        />
      );
    });
  const hatches = assumed
    .filter(({ start, end }) => end > view.start && start < view.end)
    .map(({ start, end }) => {
      const left = Math.max(0, percentOf(start, view));
      const width = Math.min(100, percentOf(end, view)) - left;
      const place = { left: `${left}%`, width: `${width}%`, top: middle - height / 2, height };
      return <span key={`assumed ${start}`} className={hatch} style={{ ...place, backgroundImage: 'var(--stripes)' }} />;
    });
  return [...bars, ...hatches];
}
