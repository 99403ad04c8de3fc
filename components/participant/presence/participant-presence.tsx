'use client';

import type { LogLine } from '@/components/participant/log/participant-log';
import { shortId } from '@/components/participant/participant-words';
import { Gridlines } from '@/components/presence/axis-layer';
import { barOfRow } from '@/components/presence/presence-segments';
import type { AxisView } from '@/components/presence/timeline-axis';
import { Segmented } from '@/components/ui/segmented';
import type { ConnectionItem, ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import { formatDuration } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { AxisRow, CursorLine, TickLabels } from './participant-axis';
import { ParticipantIntervals } from './participant-intervals';
import { ParticipantLane } from './participant-lane';
import { participantMarks } from './participant-marks';
import { ParticipantPersonLane } from './participant-person-lane';

interface Props {
  answer: ParticipantAnswer;
  log: LogLine[];
  axis: AxisView;
  host: boolean;
  roomName: (id: string | undefined) => string;
  /** The instant under the pointer. */
  pointer: { cursor: number | null; onCursor: (at: number | null) => void };
  zoom: 'session' | 'presence' | 'range';
  onZoom: (zoom: 'session' | 'presence') => void;
}

/**
 * When the person was there: one bar, a thinner one for each connection where there are several, and the same in words.
 */
export function ParticipantPresence({ answer, log, axis, host, roomName, pointer, zoom, onZoom }: Props) {
  const words = useWords();
  const { t } = words;
  const { participant, connections } = answer;
  const { cursor } = pointer;
  const bar = barOfRow(participant, 0, host);
  const marks = participantMarks(bar.segments, log, roomName, words);
  const tone = participant.verdict === 'absent' ? 'absent' : host ? 'host' : 'present';
  const barOf = ({ intervals, assumed }: ConnectionItem) => barOfRow({ ...participant, intervals, assumed }, 0, host);
  const views = [
    { value: 'session', label: t('participant.wholeSession') },
    { value: 'presence', label: t('participant.presence') },
    ...(zoom === 'range' ? [{ value: 'range', label: t('participant.chosenRange') }] : []),
  ];
  return (
    <section aria-labelledby="presence-title">
      <div className="mt-5 mb-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="presence-title">{t('participant.presence')}</h2>
        <div className="flex flex-wrap items-center gap-3 text-[12.5px] text-muted">
          <span>
            {t('participant.connectionCount', { count: connections.length })} ·{' '}
            <a href="#counted-title" className="border-faint border-b border-dotted hover:text-ink">
              {t('participant.howCounted')}
            </a>
          </span>
          {participant.intervals.length > 0 && (
            <Segmented
              label={t('participant.timeShown')}
              options={views}
              value={zoom}
              onChange={(value) => value !== 'range' && onZoom(value === 'presence' ? 'presence' : 'session')}
              className="print:hidden"
            />
          )}
        </div>
      </div>
      <AxisRow
        className="border-line2 border-b"
        label={<span className="font-medium text-[12.5px]">{t('participant.allTogether')}</span>}
        aside={<span className="text-[12.5px]">{formatDuration(participant.presentMs)}</span>}
      >
        <ParticipantPersonLane bar={bar} marks={marks} axis={axis} tone={tone} roomName={roomName} {...pointer} />
      </AxisRow>
      {connections.length > 1 &&
        connections.map((connection) => (
          <AxisRow
            key={connection.id}
            className="border-line2 border-b"
            label={<code className="font-mono text-[12px] text-muted">{shortId(connection.id)}</code>}
            aside={<span className="text-[12.5px] text-muted">{formatDuration(connection.presentMs)}</span>}
          >
            <div className="relative h-7" aria-hidden>
              <Gridlines view={axis.view} ticks={axis.ticks.at} />
              <CursorLine axis={axis} cursor={cursor} />
              <ParticipantLane {...barOf(connection)} view={axis.view} tone={tone} size="thin" />
            </div>
          </AxisRow>
        ))}
      <TickLabels axis={axis} />
      <ParticipantIntervals row={participant} zone={axis.zone} stale={answer.freshness.stale} roomName={roomName} />
    </section>
  );
}
