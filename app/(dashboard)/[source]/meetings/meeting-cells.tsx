import Link from 'next/link';
import { ZonedInstant } from '@/app/(dashboard)/[source]/zoned-instant';
import { NameText } from '@/components/ui/name-text';
import { Pill } from '@/components/ui/pill';
import { ShapeMark } from '@/components/ui/shape-mark';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { MeetingItem } from '@/lib/domain/answers/meeting-answer';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';

interface Props {
  meeting: MeetingItem;
  /** All sessions of the source are known; else a meeting may have had more. */
  whole: boolean;
  source: string;
  zone: string;
  withZone: (path: string) => string;
}

/**
 * Title, short id, and the status where it is not the common one; where columns are hidden a second line says what they
 * say.
 */
export function MeetingCell({ meeting, whole, source, zone, withZone }: Props) {
  const { t } = useWords();
  const { lastSession, sessions, people, invitees } = meeting;
  const figures = [
    sessions === null ? [] : t(whole ? 'sessions.found' : 'meetings.atLeastSessions', { count: sessions }),
    people === null ? [] : t('meetings.countPeople', { count: people }),
    invitees === null ? [] : t('meetings.countInvited', { count: invitees }),
  ].flat();
  return (
    <Link prefetch={false} href={withZone(paths.meeting(source, meeting.id))} className="block py-[7px]">
      <span className="flex min-w-0 items-baseline gap-2">
        <NameText text={meeting.title} missing={t('sessions.untitled')} className="font-medium group-hover:underline" />
        <span className="shrink-0 text-[12px] text-muted max-xl:hidden">{meeting.id.slice(0, 8)}</span>
        {meeting.status === 'inactive' && (
          <Pill shape="ring" className="shrink-0 self-center">
            {t('meetings.inactive')}
          </Pill>
        )}
      </span>
      <span className="block whitespace-normal text-[12.5px] text-muted lg:hidden">
        <span className="inline-block">
          {t.rich(lastSession === null ? 'meetings.created' : lastSession.status === 'live' ? 'meetings.liveSince' : 'meetings.last', {
            instant: () => <ZonedInstant at={lastSession === null ? meeting.createdAt : lastSession.startedAt} zone={zone} />,
          })}
        </span>
        {figures.map((text) => (
          <span key={text} className="inline-block whitespace-pre">
            {` · ${text}`}
          </span>
        ))}
      </span>
    </Link>
  );
}

/** A figure of what is known of a meeting; an empty cell says so to who cannot see that it is empty. */
export function FigureCell({ figure, meeting: { lastSession }, whole }: Pick<Props, 'meeting' | 'whole'> & { figure: number | null }) {
  const { t, count } = useWords();
  if (figure !== null) return count(figure);
  return lastSession === null && whole ? null : <VisuallyHidden>{t('meetings.notKnownYet')}</VisuallyHidden>;
}

/** How many sessions a meeting had; at least so many where not all are known. */
export function SessionsCell({ meeting, whole }: Pick<Props, 'meeting' | 'whole'>) {
  const { t } = useWords();
  if (whole || meeting.sessions === null) return <FigureCell figure={meeting.sessions} meeting={meeting} whole={whole} />;
  return t.rich('meetings.atLeast', {
    count: meeting.sessions,
    shown: (figure) => <span aria-hidden>{figure}</span>,
    hidden: (words) => <VisuallyHidden>{words}</VisuallyHidden>,
  });
}

/** When the last session began, which leads to it; nothing where the meeting had none. */
export function LastSessionCell({ meeting: { lastSession }, whole, source, zone, withZone }: Props) {
  const { t } = useWords();
  if (lastSession === null) return whole ? null : <VisuallyHidden>{t('meetings.notKnownYet')}</VisuallyHidden>;
  return (
    <Link prefetch={false} href={withZone(paths.session(source, lastSession.id))} className="inline-block py-[7px] hover:underline">
      <ZonedInstant at={lastSession.startedAt} zone={zone} />
      {lastSession.status === 'live' && (
        <span className="inline-flex items-center gap-1 ps-2 font-medium text-live">
          <ShapeMark shape="disc" /> {t('sessions.live')}
        </span>
      )}
    </Link>
  );
}
