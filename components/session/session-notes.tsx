import { TriangleAlert } from 'lucide-react';
import { PopoverButton } from '@/components/ui/popover-button';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { flagTexts } from '@/lib/domain/flag';
import { formatCount } from '@/lib/format';
import { earlyNote } from './early-note';
import { flagNote } from './flag-note';

interface Props {
  session: SessionAnswer;
  zone: string;
}

/** What a reader should know about the figures: whose times were assumed or odd, and whether something is missing. Quiet when there is nothing. */
export function SessionNotes({ session, zone }: Props) {
  const { flags, flagged, incomplete, progress, freshness } = session;
  const whole = progress.loaded >= progress.total;
  const noted = [...flags, ...flagged.map(({ flag }) => flag)];
  const early = earlyNote(session, zone);
  if (noted.length === 0 && !(incomplete && whole)) return null;
  return (
    <div className="mb-4 flex gap-2 border-fair border-l-[3px] py-1 pl-3 text-[13px] text-muted">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-fair" />
      <div>
        {incomplete && whole && (
          <span className="mr-1 text-ink">
            Only {formatCount(progress.loaded)} rows could be read, fewer than the provider announced
            {freshness.reason ? ` (${freshness.reason})` : ''}.
          </span>
        )}
        {[...flags.map((flag) => flagNote(flag, null)), ...flagged.map(({ flag, people }) => flagNote(flag, people))].join(' · ')}
        {early && <> · {early}</>}
        {noted.length > 0 && (
          <>
            <span className="print:hidden">{early ? ' ' : ' · '}</span>
            <PopoverButton label="what this means" className="min-h-6 text-accent underline-offset-2 hover:underline">
              <ul className="list-disc space-y-1.5 pl-4">
                {[...new Set(noted)].map((flag) => (
                  <li key={flag}>{flagTexts[flag]}</li>
                ))}
              </ul>
            </PopoverButton>
          </>
        )}
      </div>
    </div>
  );
}
