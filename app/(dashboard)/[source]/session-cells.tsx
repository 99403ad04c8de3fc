import { MonitorSmartphone, TriangleAlert } from 'lucide-react';
import { Tooltip } from '@/components/ui/tooltip';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { formatCount, formatDuration } from '@/lib/format';
import { minutesText } from './minutes-text';
import { ShownFigure } from './shown-figure';

interface Props {
  session: SessionItem;
}

/** How long the session took; the provider's minutes, which are those of all connections together, in its tip. */
export function DurationCell({ session: { durationMs, minutes } }: Props) {
  if (durationMs === null) return null;
  const duration = formatDuration(durationMs);
  if (minutes === null) return duration;
  return (
    <Tooltip content={`${minutesText(minutes)} of all connections together, as the provider adds them up.`}>
      <span>{duration}</span>
    </Tooltip>
  );
}

export function MinutesCell({ session: { minutes } }: Props) {
  return minutes === null ? null : formatCount(Math.round(minutes));
}

/** Our own figure, with a tip where it was counted from the provider's list. */
function OwnFigure({ session, of }: Props & { of: number }) {
  const figure = <ShownFigure session={session} of={of} />;
  if (session.figuresFrom !== 'list') return figure;
  return (
    <Tooltip content="Counted from the people that the provider’s list carries, until the session is opened.">
      <span>{figure}</span>
    </Tooltip>
  );
}

export function PeopleCell({ session }: Props) {
  const { people, incomplete, figuresFrom } = session;
  if (people === null) return null;
  if (!incomplete) {
    return (
      <>
        <OwnFigure session={session} of={people} />
        {figuresFrom === 'list' && <VisuallyHidden> from the provider’s list</VisuallyHidden>}
      </>
    );
  }
  return (
    <Tooltip content="Not all: fewer rows could be read than the provider announced.">
      <span className="inline-flex items-baseline gap-1.5">
        <TriangleAlert aria-hidden className="size-3 self-center text-fair" />
        <ShownFigure session={session} of={people} />
        <VisuallyHidden> not all</VisuallyHidden>
      </span>
    </Tooltip>
  );
}

/** The provider's figure carries a mark before it, so that digits stand below digits. */
export function PeakCell({ session }: Props) {
  const { peak, peakSource } = session;
  if (peak === null) return null;
  if (peakSource !== 'provider') return <OwnFigure session={session} of={peak} />;
  return (
    <Tooltip content="The provider’s figure: devices, not people.">
      <span className="inline-flex items-baseline gap-1.5">
        <MonitorSmartphone aria-hidden className="size-3 self-center text-faint" />
        <ShownFigure session={session} of={peak} />
        <VisuallyHidden> devices</VisuallyHidden>
      </span>
    </Tooltip>
  );
}
