import type { ReactNode } from 'react';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { formatDuration, formatPercent, formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { differingCounter, limitMinutes, readSoFar } from './figure-words';
import { usualSentence, windowSentence } from './window-sentence';

interface Props {
  session: SessionAnswer;
  zone: string;
}

const { present, partial, lateMs, leftEarlyMs, reconnectMs } = defaultThresholds;

const exact = (ms: number | null) => formatDuration(ms, { exact: true });
const bold = (parts: ReactNode) => <b className="font-medium">{parts}</b>;

/** Who is one person, and who is none; how invitees are matched with who came. */
function PeopleRule({ session }: Props) {
  const words = useWords();
  const { t } = words;
  const { connections, people, notCounted, invited, neverCame } = session.summary;
  const live = session.status === 'live';
  const partly = readSoFar(session, words);
  return (
    <>
      <p>
        {t('counting.connectionsOfPeople', { connections, people })}
        {partly && ` ${t('counting.soFar', { read: partly })}`}
      </p>
      <p>{t('counting.onePerson')}</p>
      {notCounted > 0 && <p>{t('counting.notCounted', { count: notCounted })}</p>}
      {invited !== null && (
        <p>
          {t('counting.invited', { count: invited })}{' '}
          {neverCame === null
            ? t('counting.invitedUnknown')
            : t(live ? 'counting.invitedMissingLive' : 'counting.invitedMissing', { count: neverCame })}{' '}
          {t('counting.invitedMatch')}
        </p>
      )}
    </>
  );
}

function InNowRule({ session }: Props) {
  const { t } = useWords();
  const differing = differingCounter(session);
  return (
    <>
      <p>{t('counting.openEnds')}</p>
      {differing && <p>{t('counting.providerCounter', differing)}</p>}
      <p>{t('counting.nobodyJudgedYet')}</p>
    </>
  );
}

function AttendanceRule({ session, zone }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <p>{t('counting.attendanceRule', { present: formatPercent(present), partial: formatPercent(partial) })}</p>
      <p>{windowSentence({ ...session, stale: session.freshness.stale }, zone, words)}</p>
      <p className="empty:hidden">{usualSentence(session, words)}</p>
    </>
  );
}

function PeakRule({ session, zone }: Props) {
  const { t } = useWords();
  const { peakAt } = session.summary;
  return (
    <>
      <p>{peakAt === null ? t('counting.peak') : t('counting.peakAt', { time: formatTime(peakAt, zone, { seconds: true }) })}</p>
      <p>{t('counting.peakRule')}</p>
    </>
  );
}

function StayRule({ session: { summary } }: Props) {
  const { t } = useWords();
  if (summary.people === 0) return <p>{t('counting.stayOfNobody')}</p>;
  const { people, averagePresentMs, medianPresentMs, averageAttendance, assumedMs } = summary;
  return (
    <>
      <p>{t('counting.averageStay', { people, average: exact(averagePresentMs), median: exact(medianPresentMs) })}</p>
      <p>{t('counting.averageShare', { share: formatPercent(averageAttendance) })}</p>
      {assumedMs > 0 && <p>{t('counting.assumedOfAll', { duration: exact(assumedMs) })}</p>}
    </>
  );
}

function ReconnectsRule({ session: { summary } }: Props) {
  const { t } = useWords();
  const { reconnects, absences, roomChanges } = summary;
  const seconds = reconnectMs / 1000;
  return (
    <>
      <p>{t('counting.reconnectsRule', { seconds })}</p>
      <p>{t('counting.reconnects', { reconnects, absences })}</p>
      {roomChanges > 0 && <p>{t('counting.moves', { count: roomChanges, seconds })}</p>}
    </>
  );
}

function LateRule({ session, zone }: Props) {
  const words = useWords();
  const { t } = words;
  const live = session.status === 'live';
  return (
    <>
      <p>
        {t.rich('counting.late', { limit: limitMinutes(lateMs), b: bold })}
        {live && ` ${t('counting.lateMayChange')}`}
      </p>
      <p>{t.rich(live ? 'counting.earlyLive' : 'counting.early', { limit: limitMinutes(leftEarlyMs), b: bold })}</p>
      <p>{windowSentence({ ...session, stale: session.freshness.stale }, zone, words)}</p>
    </>
  );
}

const rules = {
  people: PeopleRule,
  inNow: InNowRule,
  attendance: AttendanceRule,
  peak: PeakRule,
  stay: StayRule,
  reconnects: ReconnectsRule,
  late: LateRule,
};

export interface FigureRulesProps extends Props {
  of: keyof typeof rules;
}

/** How a figure of a session was counted: its rule in words, with the numbers. */
export function FigureRules({ of, ...shown }: FigureRulesProps) {
  const Rule = rules[of];
  return <Rule {...shown} />;
}
