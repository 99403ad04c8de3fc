import Link from 'next/link';
import { NameText } from '@/components/ui/name-text';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { formatDuration } from '@/lib/format';
import { paths } from '@/lib/paths';
import { minutesText } from './minutes-text';
import { shortInstant } from './short-instant';
import { ShownFigure } from './shown-figure';

interface Props {
  session: SessionItem;
  source: string;
  zone: string;
  /** The list is sorted by the provider's minutes: then they are told as well. */
  withMinutes: boolean;
  withZone: (path: string) => string;
}

/** Title and short id; where columns are hidden a second line, which wraps, says what they say. */
export function TitleCell({ session, source, zone, withMinutes, withZone }: Props) {
  return (
    <Link prefetch={false} href={withZone(paths.session(source, session.id))} className="block py-[7px]">
      <span className="flex min-w-0 items-baseline gap-2">
        <NameText text={session.title} missing="Untitled" className="font-medium group-hover:underline" />
        <span className="shrink-0 text-[12px] text-muted max-xl:hidden">{session.id.slice(0, 8)}</span>
      </span>
      <TitleLine session={session} zone={zone} withMinutes={withMinutes} />
    </Link>
  );
}

/** When and how long, then how many; no line begins with the dot between the two. */
function TitleLine({ session, zone, withMinutes }: Pick<Props, 'session' | 'zone' | 'withMinutes'>) {
  const { startedAt, durationMs, minutes, people, peak, peakSource, incomplete } = session;
  const times = [
    startedAt === null ? [] : shortInstant(startedAt, zone),
    durationMs === null ? [] : formatDuration(durationMs),
    withMinutes && minutes !== null ? minutesText(minutes) : [],
  ];
  return (
    <span className="block overflow-hidden whitespace-normal text-[12.5px] text-muted lg:hidden">
      <span className="-ml-2.5 flex flex-wrap [&>span]:before:inline-block [&>span]:before:w-2.5 [&>span]:before:text-center [&>span]:before:content-['·']">
        <span>{times.flat().join(' · ')}</span>
        {(people !== null || peak !== null) && (
          <span>
            {people !== null && (
              <>
                <ShownFigure session={session} of={people} /> people{incomplete && ' (not all)'}
                {peak !== null && ' · '}
              </>
            )}
            {peak !== null && (
              <>
                peak <ShownFigure session={session} of={peak} />
                {peakSource === 'provider' && ' devices'}
              </>
            )}
          </span>
        )}
      </span>
    </span>
  );
}
