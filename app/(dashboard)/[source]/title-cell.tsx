import { clsx } from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { NameText } from '@/components/ui/name-text';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { shortInstant } from './short-instant';
import { ShownFigure } from './shown-figure';
import { ZonedInstant } from './zoned-instant';

interface Props {
  session: SessionItem;
  source: string;
  zone: string;
  /** The list is sorted by the provider's minutes: then they are told as well. */
  withMinutes: boolean;
  /**
   * In a meeting's own list, its title: there the day leads to the session, and its title is told only where it is
   * another.
   */
  meetingTitle?: string | null | undefined;
  withZone: (path: string) => string;
}

/** Title and short id; where columns are hidden a second line, which wraps, says what they say. */
export function TitleCell({ session, source, zone, withMinutes, meetingTitle, withZone }: Props) {
  const { t } = useWords();
  const day = meetingTitle === undefined ? null : session.startedAt;
  return (
    <Link prefetch={false} href={withZone(paths.session(source, session.id))} className="block py-[7px]">
      <span className="flex min-w-0 items-baseline gap-2">
        {day !== null && (
          <span className="shrink-0 font-medium group-hover:underline">
            <ZonedInstant at={day} zone={zone} />
          </span>
        )}
        {(day === null || session.title !== meetingTitle) && (
          <NameText
            text={session.title}
            missing={t('sessions.untitled')}
            className={clsx(day === null ? 'font-medium group-hover:underline' : 'text-muted')}
          />
        )}
        <span className="shrink-0 text-[12px] text-muted max-xl:hidden">{session.id.slice(0, 8)}</span>
      </span>
      <TitleLine session={session} zone={zone} withDay={day === null} withMinutes={withMinutes} />
    </Link>
  );
}

/** When and how long, then how many; no line begins with the dot between the two. */
function TitleLine({ session, zone, withDay, withMinutes }: Pick<Props, 'session' | 'zone' | 'withMinutes'> & { withDay: boolean }) {
  const words = useWords();
  const { t, duration } = words;
  const { startedAt, durationMs, minutes, people, peak, peakSource, incomplete } = session;
  const times = [
    startedAt === null || !withDay ? [] : shortInstant(startedAt, zone, words),
    durationMs === null ? [] : duration(durationMs),
    withMinutes && minutes !== null ? t('sessions.countMinutes', { count: Math.round(minutes) }) : [],
  ];
  const figure = (text: ReactNode) => <ShownFigure session={session}>{text}</ShownFigure>;
  return (
    <span className="block overflow-hidden whitespace-normal text-[12.5px] text-muted lg:hidden">
      <span className="-ms-2.5 flex flex-wrap [&>span]:before:inline-block [&>span]:before:w-2.5 [&>span]:before:text-center [&>span]:before:content-['·']">
        <span>{times.flat().join(' · ')}</span>
        {(people !== null || peak !== null) && (
          <span>
            {people !== null && (
              <>
                {t.rich(incomplete ? 'sessions.countPeopleNotAll' : 'sessions.countPeople', { people, figure })}
                {peak !== null && ' · '}
              </>
            )}
            {peak !== null && t.rich(peakSource === 'provider' ? 'sessions.peakOfDevices' : 'sessions.peakOf', { peak, figure })}
          </span>
        )}
      </span>
    </span>
  );
}
