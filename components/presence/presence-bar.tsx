import { clsx } from 'clsx';
import { barLayers } from './bar-layers';
import styles from './presence.module.css';
import type { Bar, Segment } from './presence-segments';

interface Props {
  bar: Bar;
  lengthMs: number;
  /** For paper: a plain box each, because gradients become functions of a PDF that many viewers draw wrongly. */
  paper: boolean;
}

function segmentClass(segment: Segment): string | undefined {
  if (segment.kind === 'reconnect') return styles.reconnect;
  if (segment.kind === 'away') return styles.away;
  return clsx(styles.segment, segment.inRoom && styles.room, segment.stillIn && styles.open);
}

/** The look of a bar as a whole: host, absent and not counted differ in colour, and in words beside the name. */
export function barClass(bar: Bar): string {
  return clsx(bar.host && styles.host, bar.verdict === 'absent' && styles.pale, !bar.counted && styles.uncounted);
}

/** The pieces of one person's presence on the shared axis. Somebody still in reaches to its end. */
export function PresenceBar({ bar, lengthMs, paper }: Props) {
  const percent = 100 / Math.max(1, lengthMs);
  const layers = paper ? null : barLayers(bar.segments, lengthMs);
  const place = (start: number, end: number) => ({ left: `${start * percent}%`, width: `${(end - start) * percent}%` });
  const hatches = bar.assumed.map(({ start, end }) => <i key={`assumed ${start}`} className={styles.assumed} style={place(start, end)} />);
  if (layers) {
    return (
      <span className={styles.track} style={{ ...layers }}>
        {hatches}
      </span>
    );
  }
  return (
    <span className={styles.track}>
      {bar.segments.map((segment, index) => {
        const end = segment.stillIn ? Math.max(segment.end, lengthMs) : segment.end;
        return (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: a row that scrolls in takes over the pieces of the one that left.
            key={index}
            className={segmentClass(segment)}
            style={place(segment.start, end)}
          />
        );
      })}
      {hatches}
    </span>
  );
}
