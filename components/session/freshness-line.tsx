import { UpdatedAgo } from '@/components/states/updated-ago';
import type { Freshness } from '@/lib/domain/answers/session-answer';

interface Props {
  freshness: Freshness;
  /** When the browser got the answer, ms since the epoch on its own clock. */
  receivedAt: number;
  /** A note on the page says how old they are, and why. */
  noted?: boolean;
}

/** How fresh the figures are: live ones count the seconds, ended ones say whether they may still change. */
export function FreshnessLine({ freshness, receivedAt, noted = false }: Props) {
  if (freshness.state === 'live' && noted) return <p className="text-[12.5px] text-muted">Live when last read</p>;
  if (freshness.state === 'live') {
    return (
      <p className="text-[12.5px] text-muted">
        Live · <UpdatedAgo at={freshness.stale ? Date.parse(freshness.readAt) : receivedAt} />
      </p>
    );
  }
  return <p className="text-[12.5px] text-muted">{endedText(freshness)}</p>;
}

function endedText({ state, reason }: Freshness): string {
  if (state === 'archived') return 'Archived';
  if (state === 'final') return reason === null ? 'Final' : `Final · ${reason}`;
  return 'Ended · settling, may still change';
}
