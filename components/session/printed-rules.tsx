import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { formatPercent, formatTime, formatZone } from '@/lib/format';

interface Props {
  window: SessionAnswer['window'];
  zone: string;
}

/** On paper nothing can be opened: the rules of the figures in one paragraph, with the zone. */
export function PrintedRules({ window, zone }: Props) {
  const { present, partial, reconnectMs, lateMs } = defaultThresholds;
  return (
    <p className="hidden max-w-[110ch] pt-2 text-[11px] text-muted leading-snug print:block">
      Connections of the same user are one person; two devices at once count once. Present from {formatPercent(present)}, partial from{' '}
      {formatPercent(partial)} of the window on
      {window && ` (${formatTime(window.start, zone, { seconds: true })} to ${formatTime(window.end, zone, { seconds: true })})`}, else
      absent. Gone for up to {reconnectMs / 1000} s is a reconnect, longer an absence. Late and early: by more than {lateMs / 60_000} min.
      {window && ` All times in ${formatZone(zone, window.start)}.`}
    </p>
  );
}
