import { UpdatedAgo } from '@/components/states/updated-ago';
import type { Freshness } from '@/lib/domain/answers/session-answer';
import { answerReasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';

interface Props {
  freshness: Freshness;
  /** When the browser got the answer, ms since the epoch on its own clock. */
  receivedAt: number;
  /** A note on the page says how old they are, and why. */
  noted?: boolean;
}

/** How fresh the figures are: live ones count the seconds, ended ones say whether they may still change. */
export function FreshnessLine({ freshness, receivedAt, noted = false }: Props) {
  const words = useWords();
  const { t } = words;
  if (freshness.state === 'live' && noted) return <p className="text-[12.5px] text-muted">{t('session.liveWhenRead')}</p>;
  if (freshness.state === 'live') {
    return (
      <p className="text-[12.5px] text-muted">
        {t('session.live')} · <UpdatedAgo at={freshness.stale ? Date.parse(freshness.readAt) : receivedAt} />
      </p>
    );
  }
  return <p className="text-[12.5px] text-muted">{endedText(freshness, words)}</p>;
}

function endedText(freshness: Freshness, words: Words): string {
  const { t } = words;
  const { state } = freshness;
  const reason = answerReasonText(freshness, words);
  if (state === 'archived') return t('session.archived');
  if (state === 'final') return reason === null ? t('session.final') : t('session.finalBecause', { reason });
  return t('session.finalizing');
}
