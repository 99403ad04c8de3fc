import { ShapeMark } from '@/components/ui/shape-mark';
import { Tooltip } from '@/components/ui/tooltip';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { formatPercent } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  session: SessionItem;
  /** The status that the heading above the table tells of its rows. */
  unsaid: 'live' | 'liveThen' | 'ended';
}

/**
 * How well an ended session was attended, how many are in a live one; and its status, where the heading tells another.
 */
export function AttendanceCell({ session, unsaid }: Props) {
  const { t, count } = useWords();
  const { status, liveConnections } = session;
  if (status === 'ended') return unsaid === 'ended' ? <Attendance session={session} /> : <EndedMark />;
  if (unsaid !== 'ended') return liveConnections === null ? null : count(liveConnections);
  return (
    <span className="inline-flex items-center gap-1.5 font-medium text-live">
      <ShapeMark shape="disc" /> {t('sessions.live')}
      {liveConnections !== null && <span className="font-normal text-muted">{t('sessions.in', { count: liveConnections })}</span>}
    </span>
  );
}

function EndedMark() {
  const { t } = useWords();
  return (
    <Tooltip content={t('sessions.endedNote')}>
      <span className="inline-flex items-center gap-1.5 text-muted">
        <ShapeMark shape="square" className="text-faint" /> {t('sessions.ended')}
      </span>
    </Tooltip>
  );
}

/** The average in figures, and a bar of who was present, partial and absent: each of them has its own height. */
function Attendance({ session: { present, partial, absent, averageAttendance, figuresFrom } }: Pick<Props, 'session'>) {
  const { t } = useWords();
  if (present === null || partial === null || absent === null || present + partial + absent === 0) return null;
  const words = t('sessions.verdicts', { present, partial, absent });
  const average = formatPercent(averageAttendance);
  const isListed = figuresFrom === 'list';
  return (
    <Tooltip content={t('sessions.attendance', { verdicts: words, average })}>
      <span className={`inline-flex items-center gap-2 ${isListed ? 'text-muted' : ''}`}>
        {average}
        <span aria-hidden className={`flex h-1.5 w-14 items-end gap-px max-sm:w-10 print:hidden ${isListed ? 'opacity-50' : 'opacity-80'}`}>
          <Part people={present} className="h-full bg-good" />
          <Part people={partial} className="h-1/2 bg-fair" />
          <Part people={absent} className="h-px bg-field" />
        </span>
        <VisuallyHidden>: {words}</VisuallyHidden>
      </span>
    </Tooltip>
  );
}

function Part({ people, className }: { people: number; className: string }) {
  return people === 0 ? null : <i className={`min-w-0.5 basis-0 ${className}`} style={{ flexGrow: people }} />;
}
