import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { formatTime, formatZone } from '@/lib/format';
import { countingRules } from '@/lib/messages/rule-texts';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  window: SessionAnswer['attendanceWindow'];
  zone: string;
  /** Also on the screen. */
  shown?: boolean;
}

/** On paper nothing can be opened: the rules of the figures in one paragraph, with the zone. */
export function PrintedRules({ window, zone, shown = false }: Props) {
  const words = useWords();
  const { t } = words;
  const clock = (at: string) => formatTime(at, zone, { seconds: true });
  const hours = window ? t('rules.window', { start: clock(window.start), end: clock(window.end) }) : undefined;
  return (
    <p
      className={`max-w-[110ch] pt-2 text-muted leading-snug print:block print:break-inside-avoid print:pt-1.5 print:text-[10.5px] ${shown ? 'text-[12.5px]' : 'hidden'}`}
    >
      {shown && <b className="font-medium text-ink print:hidden">{t('rules.how')} </b>}
      {countingRules(defaultThresholds, words, hours).replaceAll(/(\d) (min|s|%)/g, '$1\u00a0$2')}
      {window && ` ${t('rules.times', { zone: formatZone(zone, window.start) })}`}
    </p>
  );
}
