import { NameText } from '@/components/ui/name-text';
import type { SessionInviteesAnswer } from '@/lib/domain/answers/meeting-answer';
import { formatCount } from '@/lib/format';
import { roleWord } from './role-word';

interface Props {
  invitees: SessionInviteesAnswer;
  live: boolean;
}

/** Who was invited and did not come. Quiet when everybody did, and while it cannot be known yet. */
export function NeverCame({ invitees, live }: Props) {
  const { items, neverCame, came, progress } = invitees;
  if (neverCame === null || neverCame === 0 || progress.loaded < progress.total) return null;
  const people = neverCame === 1 ? 'invited person' : 'invited people';
  return (
    <details className="mt-6 border-line border-t pt-3 print:break-inside-avoid" open={neverCame <= 12}>
      <summary className="inline-flex min-h-6 items-center gap-1.5 text-[13.5px]">
        <h2>
          {formatCount(neverCame)} {people} {live ? 'have not come so far' : 'never came'}
        </h2>
        <span className="text-muted">of {formatCount(came + neverCame)} invited</span>
      </summary>
      <ul className="mt-2 grid gap-x-8 gap-y-0 text-[13.5px] sm:grid-cols-2 lg:grid-cols-3">
        {items.map((invitee) => (
          <li key={invitee.id} className="flex min-w-0 items-center gap-2 border-line2 border-b py-1.5">
            <NameText text={invitee.name} className="min-w-0" />
            {invitee.role && <span className="shrink-0 text-[12px] text-muted">{roleWord(invitee.role)}</span>}
          </li>
        ))}
      </ul>
      {items.length < neverCame && <p className="mt-2 text-[13px] text-muted">and {formatCount(neverCame - items.length)} more</p>}
    </details>
  );
}
