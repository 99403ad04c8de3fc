import { TriangleAlert } from '@/components/ui/icons/list-icons';
import { MonitorSmartphone } from '@/components/ui/icons/member-icons';
import { Tooltip } from '@/components/ui/tooltip';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { useWords } from '@/lib/messages/use-words';
import { ShownFigure } from './shown-figure';

interface Props {
  session: SessionItem;
}

/** How long the session took; the provider's minutes, which are those of all connections together, in its tip. */
export function DurationCell({ session: { durationMs, minutes } }: Props) {
  const { t, duration } = useWords();
  if (durationMs === null) return null;
  const shown = duration(durationMs);
  if (minutes === null) return shown;
  return (
    <Tooltip content={t('sessions.minutesTogether', { count: Math.round(minutes) })}>
      <span>{shown}</span>
    </Tooltip>
  );
}

export function MinutesCell({ session: { minutes } }: Props) {
  const { count } = useWords();
  return minutes === null ? null : count(Math.round(minutes));
}

/** Our own figure, with a tip where it was counted from the provider's list. */
function OwnFigure({ session, of }: Props & { of: number }) {
  const { t, count } = useWords();
  const figure = <ShownFigure session={session}>{count(of)}</ShownFigure>;
  if (session.figuresFrom !== 'list') return figure;
  return (
    <Tooltip content={t('sessions.fromListNote')}>
      <span>{figure}</span>
    </Tooltip>
  );
}

export function PeopleCell({ session }: Props) {
  const { t, count } = useWords();
  const { people, incomplete, figuresFrom } = session;
  if (people === null) return null;
  if (!incomplete) {
    return (
      <>
        <OwnFigure session={session} of={people} />
        {figuresFrom === 'list' && <VisuallyHidden> {t('sessions.fromList')}</VisuallyHidden>}
      </>
    );
  }
  return (
    <Tooltip content={t('sessions.notAllNote')}>
      <span className="inline-flex items-baseline gap-1.5">
        <TriangleAlert className="size-3 self-center text-fair" />
        <ShownFigure session={session}>{count(people)}</ShownFigure>
        <VisuallyHidden> {t('sessions.notAll')}</VisuallyHidden>
      </span>
    </Tooltip>
  );
}

/** The provider's figure carries a mark before it, so that digits stand below digits. */
export function PeakCell({ session }: Props) {
  const { t, count } = useWords();
  const { peak, peakSource } = session;
  if (peak === null) return null;
  if (peakSource !== 'provider') return <OwnFigure session={session} of={peak} />;
  return (
    <Tooltip content={t('sessions.devicesNote')}>
      <span className="inline-flex items-baseline gap-1.5">
        <MonitorSmartphone className="size-3 self-center text-faint" />
        <ShownFigure session={session}>{count(peak)}</ShownFigure>
        <VisuallyHidden> {t('sessions.devices')}</VisuallyHidden>
      </span>
    </Tooltip>
  );
}
