import { useZone } from '@/app/use-zone';
import { useWords } from '@/lib/messages/use-words';

/** Writes an instant in the zone of whoever looks; a dash for none, and until the zone is known. */
export function useInstant(): (instant: string | null) => string {
  const { dateTime } = useWords();
  const { zone } = useZone();
  return (instant) => (zone === null ? '–' : dateTime(instant, zone));
}
