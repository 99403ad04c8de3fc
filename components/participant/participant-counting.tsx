import { addsUpOtherwise } from '@/components/participant/presence/shown-lengths';
import { windowSentence } from '@/components/session/window-sentence';
import type { ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import { formatDuration, formatPercent, formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { unreadableWords } from './participant-facts';
import { describeEnds, shortId } from './participant-words';
import { providerDifference } from './provider-difference';

interface Props {
  answer: ParticipantAnswer;
  zone: string;
  roomName: (id: string | undefined) => string;
}

const few = 6;

const exact = (ms: number) => formatDuration(ms, { exact: true });

/**
 * How the figure came about: every interval with where its ends come from, what was counted once, and the provider's
 * own figure beside ours.
 */
export function ParticipantCounting({ answer, zone, roomName }: Props) {
  const words = useWords();
  const { t } = words;
  const { participant, connections, session } = answer;
  const { stale } = answer.freshness;
  const several = connections.length > 1;
  const overlapMs = Math.max(0, connections.reduce((sum, connection) => sum + connection.presentMs, 0) - participant.presentMs);
  // What stands for many intervals on a bar is none of them.
  const lines = connections.flatMap((connection) =>
    connection.reduced ? [] : connection.intervals.map((interval) => ({ connection, interval })),
  );
  const unlisted = connections.flatMap(({ id, reduced }) => (reduced ? [{ id, count: reduced.intervals }] : []));
  const line = ({ connection, interval }: (typeof lines)[number], index: number) => (
    <li key={`${connection.id} ${interval.start}`} className="flex justify-between gap-4 py-[3px]">
      <span className="shrink-0 text-muted">
        {several && lines[index - 1]?.connection !== connection && <code className="font-mono text-[12px]">{shortId(connection.id)}</code>}
      </span>
      <span className="text-end">
        {formatTime(interval.start, zone, { seconds: true })} –{' '}
        {interval.endSource === 'now' && !stale ? t('session.now') : formatTime(interval.end, zone, { seconds: true })}
        <span className="block text-[12.5px] text-muted">
          {describeEnds(interval, connection, words, stale)}
          {interval.room !== undefined && `, ${roomName(interval.room)}`}
        </span>
      </span>
    </li>
  );
  return (
    <section aria-labelledby="counted-title" className="text-[13.5px]">
      <h2 id="counted-title" className="mt-5 mb-1.5 scroll-mt-6">
        {t('participant.countedTitle')}
      </h2>
      {participant.intervals.length === 0 && (
        <p className="text-muted">
          {participant.state === 'left'
            ? t('participant.atOnce')
            : t('participant.nothingCounted', { reason: unreadableWords(participant, words) })}
        </p>
      )}
      {unlisted.map(({ id, count }) => (
        <p key={id} className="flex justify-between gap-4 py-[3px] text-muted">
          <span className="shrink-0">{several && <code className="font-mono text-[12px]">{shortId(id)}</code>}</span>
          <span className="text-end">{t('participant.unlistedIntervals', { count })}</span>
        </p>
      ))}
      <ul>{lines.slice(0, few).map(line)}</ul>
      {lines.length > few && (
        <details className="print:[&::details-content]:block">
          <summary className="py-1 text-[12.5px] text-accent">{t('participant.showIntervals', { count: lines.length - few })}</summary>
          <ul>{lines.slice(few).map((entry, index) => line(entry, index + few))}</ul>
        </details>
      )}
      <dl className="mt-1.5 border-line2 border-t pt-1.5">
        {several && (
          <Figure
            term={participant.atOnce > 1 ? t('participant.onDevices', { count: participant.atOnce }) : t('participant.onSeveralDevices')}
            value={overlapMs > 0 ? t('participant.countedOnce', { duration: exact(overlapMs) }) : t('participant.never')}
          />
        )}
        {participant.roomChanges > 0 && (
          <Figure term={t('participant.betweenRooms')} value={t('participant.betweenRoomsMoves', { count: participant.roomChanges })} />
        )}
        <Figure term={t('participant.providerSays')} value={<ProviderSays participant={participant} connections={connections} />} />
        <Figure term={t('participant.weCount')} value={<b className="font-semibold">{exact(participant.presentMs)}</b>} />
        {participant.assumedMs > 0 && (
          <Figure
            term={t('participant.ofItAssumed')}
            value={t('participant.ofItAssumedHatched', { duration: exact(participant.assumedMs) })}
          />
        )}
        {participant.outsideWindowMs >= 1_000 && (
          <Figure term={t('participant.outsideWindow')} value={exact(participant.outsideWindowMs)} />
        )}
        <Figure
          term={session.status === 'live' ? t('participant.attendanceSoFar') : t('participant.attendance')}
          value={t('participant.partOf', {
            part: formatPercent(participant.attendance),
            whole: exact(session.attendanceWindow?.occupiedMs ?? 0),
          })}
        />
      </dl>
      <p className="mt-1 text-[12.5px] text-muted">{windowSentence({ ...session, stale }, zone, words)}</p>
      {!participant.reduced && addsUpOtherwise(participant.intervals, participant.presentMs) && (
        <p className="mt-1 text-[12.5px] text-muted">{t('participant.addsUpOtherwise')}</p>
      )}
      {participant.flags.length > 0 && (
        <ul className="mt-2 space-y-1 border-fair border-s-[3px] ps-3 text-[12.5px] text-muted">
          {participant.flags.map((flag) => (
            <li key={flag}>{t(`flags.${flag}`)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The provider’s own figure, those of several connections added up, and what makes it differ from ours. */
function ProviderSays({
  participant: { providerPresentMs, providerDiffers },
  connections,
}: Pick<ParticipantAnswer, 'participant' | 'connections'>) {
  const { t } = useWords();
  const several = connections.length > 1;
  const { count, countsAway } = providerDifference(connections);
  if (providerPresentMs === null) return t('participant.nothing');
  return (
    <>
      {several ? t('participant.providerAddedUp', { duration: exact(providerPresentMs) }) : exact(providerPresentMs)}
      {providerDiffers && (
        <span className="block text-[12.5px] text-fair">
          {several ? t('participant.providerDiffersOf', { count }) : t('participant.providerDiffers')}
          {countsAway && ` ${t('participant.providerCountsAway')}`}
        </span>
      )}
    </>
  );
}

function Figure({ term, value }: { term: string; value: React.ReactNode }) {
  return (
    <div className="flex justify-between gap-4 py-[3px]">
      <dt className="shrink-0 text-muted">{term}</dt>
      <dd className="text-end">{value}</dd>
    </div>
  );
}
