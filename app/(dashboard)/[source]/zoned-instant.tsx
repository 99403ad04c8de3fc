import { formatOffset } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  at: string | null;
  zone: string;
}

/**
 * The offset of an instant where it is not the one of now, which the header names: the other side of a change of summer
 * time.
 */
export function otherOffset(at: string | null, zone: string): string | null {
  if (at === null) return null;
  const offset = formatOffset(zone, at);
  return offset === formatOffset(zone, Date.now()) ? null : offset;
}

/** Day and time in the zone, with the offset where it differs from the header's. */
export function ZonedInstant({ at, zone }: Props) {
  const { dateTime } = useWords();
  const offset = otherOffset(at, zone);
  return (
    <>
      {dateTime(at, zone)}
      {offset !== null && <span className="ps-0.5 text-[12px] text-muted"> {offset}</span>}
    </>
  );
}
