import { countingRules } from '@/lib/counting-rules';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { formatTime, formatZone } from '@/lib/format';

interface Props {
  window: SessionAnswer['attendanceWindow'];
  zone: string;
  /** Also on the screen. */
  shown?: boolean;
}

/** On paper nothing can be opened: the rules of the figures in one paragraph, with the zone. */
export function PrintedRules({ window, zone, shown = false }: Props) {
  const hours = window
    ? ` (${formatTime(window.start, zone, { seconds: true })} to ${formatTime(window.end, zone, { seconds: true })})`
    : '';
  return (
    <p
      className={`max-w-[110ch] pt-2 text-muted leading-snug print:block print:break-inside-avoid print:pt-1.5 print:text-[10.5px] ${shown ? 'text-[12.5px]' : 'hidden'}`}
    >
      {shown && <b className="font-medium text-ink print:hidden">How this was counted: </b>}
      {countingRules(defaultThresholds, hours).replaceAll(/(\d) (min|s|%)/g, '$1\u00a0$2')}
      {window && ` All times in ${formatZone(zone, window.start)}.`}
    </p>
  );
}
