import { NameText } from '@/components/ui/name-text';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  changes: SessionAnswer['changes'];
  zone: string;
  missingName: string;
}

/**
 * Who came and went last in a live session, on a phone the last two. Not announced: the rows that light up are enough
 * to hear.
 */
export function LiveLine({ changes, zone, missingName }: Props) {
  const { t } = useWords();
  if (changes.length === 0) return null;
  return (
    <ol
      aria-label={t('people.lastChanges')}
      className="flex flex-wrap gap-x-4 gap-y-0.5 pb-2 text-[13px] text-muted max-md:[&>:nth-child(n+3)]:hidden print:hidden"
    >
      {changes.map(({ at, id, name, what }) => (
        <li key={`${id} ${at} ${what}`} className="flex min-w-0 max-w-full items-center gap-1.5">
          <span className="tabular-nums">{formatTime(at, zone, { seconds: true })}</span>
          <span aria-hidden className={`rtl:-scale-x-100 ${what === 'joined' ? 'text-good' : 'text-muted'}`}>
            {what === 'joined' ? '→' : '←'}
          </span>
          <NameText text={name} missing={missingName} className="min-w-0 text-ink" />
          <span>{what === 'joined' ? t('people.joined') : t('people.left')}</span>
        </li>
      ))}
    </ol>
  );
}
