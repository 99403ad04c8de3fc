import { MonitorSmartphone, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { NameText } from '@/components/ui/name-text';
import { ShapeMark } from '@/components/ui/shape-mark';
import { Tooltip } from '@/components/ui/tooltip';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { formatCount, formatDateTime, formatDuration } from '@/lib/format';
import { paths } from '@/lib/paths';
import { otherOffset } from './zoned-instant';

interface Props {
  session: SessionItem;
}

interface TitleProps extends Props {
  source: string;
  zone: string;
  withZone: (path: string) => string;
}

/** Title and short id; where columns are hidden a second line, which wraps, says what they say. */
export function TitleCell({ session, source, zone, withZone }: TitleProps) {
  const offset = otherOffset(session.startedAt, zone);
  const line = [
    formatDateTime(session.startedAt, zone) + (offset === null ? '' : ` ${offset}`),
    formatDuration(session.durationMs),
    session.people === null ? null : `${formatCount(session.people)} people${session.incomplete ? ' (not all)' : ''}`,
    session.peak === null ? null : `peak ${formatCount(session.peak)}${session.peakSource === 'provider' ? ' devices' : ''}`,
    session.status === 'live' && session.liveConnections !== null ? `${formatCount(session.liveConnections)} in` : null,
  ];
  return (
    <Link prefetch={false} href={withZone(paths.session(source, session.id))} className="block py-[7px]">
      <span className="flex min-w-0 items-baseline gap-2">
        <NameText text={session.title} missing="Untitled" className="font-medium group-hover:underline" />
        <span className="shrink-0 text-[12px] text-muted max-xl:hidden">{session.id.slice(0, 8)}</span>
      </span>
      <span className="block whitespace-normal text-[12.5px] text-muted lg:hidden">
        {line
          .filter((text) => text !== null)
          .map((text, index, { length }) => (
            <span key={text} className="inline-block whitespace-pre">
              {text}
              {index < length - 1 && ' · '}
            </span>
          ))}
      </span>
    </Link>
  );
}

export function PeopleCell({ session }: Props) {
  if (session.people !== null && session.incomplete) {
    return (
      <Tooltip content="Not all: fewer rows could be read than the provider announced.">
        <span className="inline-flex items-center gap-1.5">
          <TriangleAlert aria-hidden className="size-3 text-fair" />
          {formatCount(session.people)}
          <VisuallyHidden> not all</VisuallyHidden>
        </span>
      </Tooltip>
    );
  }
  if (session.people !== null) return formatCount(session.people);
  return (
    <Tooltip content="Not counted yet: open the session, and Rollcall counts its people.">
      <span className="text-muted">
        –<VisuallyHidden> not counted yet</VisuallyHidden>
      </span>
    </Tooltip>
  );
}

/** The provider's figure carries a mark; ours keeps its place empty, so that digits stand below digits. */
export function PeakCell({ session }: Props) {
  const theirs = session.peak !== null && session.peakSource === 'provider';
  const figure = (
    <span className="inline-flex items-center gap-1.5">
      {session.peak === null ? <span className="text-muted">–</span> : formatCount(session.peak)}
      <MonitorSmartphone aria-hidden className={`size-3 text-muted ${theirs ? '' : 'invisible'}`} />
      {session.peak === null && <VisuallyHidden>unknown</VisuallyHidden>}
      {theirs && <VisuallyHidden>devices</VisuallyHidden>}
    </span>
  );
  return theirs ? <Tooltip content="The provider’s figure: devices, not people.">{figure}</Tooltip> : figure;
}

export function StatusCell({ session }: Props) {
  const live = session.status === 'live';
  return (
    <span className={`inline-flex items-center gap-1.5 ${live ? 'font-medium text-live' : 'text-muted'}`}>
      <ShapeMark shape={live ? 'disc' : 'square'} className={live ? undefined : 'text-faint'} />
      {live ? 'Live' : 'Ended'}
      {live && session.liveConnections !== null && (
        <span className="font-normal text-muted max-xl:hidden">· {formatCount(session.liveConnections)} in</span>
      )}
    </span>
  );
}
