import { Fragment, type ReactNode } from 'react';
import { TriangleAlert } from '@/components/ui/icons/list-icons';
import { PopoverButton } from '@/components/ui/popover-button';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { formatDuration, withoutFullStop } from '@/lib/format';
import { answerReasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';
import { flagNote } from './flag-note';
import { nameNote } from './name-note';
import type { SessionAddress } from './use-session-address';

interface Props {
  session: SessionAnswer;
  /** Leads from a note to its people; `null` where there is no list of them. */
  address: SessionAddress | null;
}

const linkLook = 'min-h-6 text-start text-accent underline-offset-2 hover:underline';

/**
 * What a reader should know about the figures: whose times were assumed or odd, and whether something is missing. Quiet
 * when there is nothing.
 */
export function SessionNotes({ session, address }: Props) {
  const words = useWords();
  const { t } = words;
  const { flags, flagged, incomplete, progress, freshness, summary } = session;
  const isMissing = incomplete && progress.loaded >= progress.total;
  const noted = [...flags, ...flagged.map(({ flag }) => flag)];
  const names = nameNote(session, words);
  const reason = answerReasonText(freshness, words);
  if (noted.length === 0 && !isMissing && names === null) return null;
  const notes: { key: string; text: ReactNode }[] = [
    ...flags.map((flag) => ({ key: `session ${flag}`, text: flagNote(flag, null, words) })),
    ...flagged.map(({ flag, people }) => ({
      key: flag,
      text: address ? (
        <>
          <button
            type="button"
            className={`${linkLook} print:hidden`}
            onClick={() => address.set({ flag, verdict: null, state: null, neverCame: null })}
          >
            {flagNote(flag, people, words)}
          </button>
          <span className="hidden print:inline">{flagNote(flag, people, words)}</span>
        </>
      ) : (
        flagNote(flag, people, words)
      ),
    })),
    ...(summary.assumedMs > 0
      ? [{ key: 'assumed', text: t('session.assumedPresence', { duration: formatDuration(summary.assumedMs) }) }]
      : []),
    ...(names === null ? [] : [{ key: 'names', text: names }]),
  ];
  return (
    <div className="mb-4 flex gap-2 border-fair border-s-[3px] py-1 ps-3 text-[13px] text-muted">
      <TriangleAlert className="mt-0.5 size-4 shrink-0 text-fair" />
      <div>
        {isMissing && (
          <span className="me-1 text-ink">
            {reason !== null
              ? t('session.onlyReadBecause', { count: progress.loaded, reason: withoutFullStop(reason) })
              : t('session.onlyRead', { count: progress.loaded })}
          </span>
        )}
        {notes.map(({ key, text }, index) => (
          <Fragment key={key}>
            {index > 0 && ' · '}
            {text}
          </Fragment>
        ))}
        {noted.length > 0 && (
          <>
            <span className="print:hidden"> · </span>
            <PopoverButton label={t('session.whatThisMeans')} className="min-h-6 text-accent underline-offset-2 hover:underline">
              <ul className="list-disc space-y-1.5 ps-4">
                {[...new Set(noted)].map((flag) => (
                  <li key={flag}>{t(`flags.${flag}`)}</li>
                ))}
              </ul>
            </PopoverButton>
          </>
        )}
      </div>
    </div>
  );
}
