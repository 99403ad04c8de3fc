import { countingRules } from '@/lib/counting-rules';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { formatTime, formatZone } from '@/lib/format';

interface Props {
  window: SessionAnswer['window'];
  zone: string;
}

/** On paper nothing can be opened: the rules of the figures in one paragraph, with the zone. */
export function PrintedRules({ window, zone }: Props) {
  const hours = window
    ? ` (${formatTime(window.start, zone, { seconds: true })} to ${formatTime(window.end, zone, { seconds: true })})`
    : '';
  return (
    <p className="hidden max-w-[110ch] pt-2 text-[11px] text-muted leading-snug print:block">
      {countingRules(defaultThresholds, hours)}
      {window && ` All times in ${formatZone(zone, window.start)}.`}
    </p>
  );
}
