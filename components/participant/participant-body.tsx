'use client';

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { AxisRow } from '@/components/participant/presence/participant-axis';
import { ParticipantPresence } from '@/components/participant/presence/participant-presence';
import { presenceSpan, sessionSpan } from '@/components/participant/presence/participant-span';
import { timeTicks } from '@/components/presence/time-ticks';
import { useWidth } from '@/components/presence/use-width';
import { Failure } from '@/components/states/failure';
import type { ConnectionItem, ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import { isHostRole } from '@/lib/domain/host-role';
import type { LogEvent, ReportFilter } from '@/lib/domain/peer-report';
import { useWords } from '@/lib/messages/use-words';
import type { ParticipantKey } from '@/lib/queries/participant';
import { sessionQuery } from '@/lib/queries/session';
import { FilterChips } from './filter-chips';
import { KeptSummary } from './kept/kept-summary';
import { ReadingCost } from './kept/reading-cost';
import { ParticipantEvents } from './log/participant-events';
import { participantLog } from './log/participant-log';
import { usePersonEvents } from './log/use-person-events';
import { ParticipantConnections } from './participant-connections';
import { ParticipantCounting } from './participant-counting';
import { ParticipantDevice } from './participant-device';
import { ParticipantHeader } from './participant-header';
import { ParticipantPlace } from './participant-place';
import { ParticipantPrecall } from './participant-precall';
import { ParticipantQuality } from './quality/participant-quality';
import { sharedFailure } from './shared-failure';
import type { ParticipantAddress } from './use-participant-address';
import { usePersonQuality, useReportPart } from './use-report-part';

interface ForMembers {
  breadcrumb: ReactNode;
  /** At the end of the title. */
  actions: ReactNode;
  /** The page of somebody else in the session. */
  personHref: (id: string) => string;
  /** A file with all that is known of the session's events. */
  eventsFile: string;
  /** What can be done with a connection. */
  connectionAction: ((connection: ConnectionItem) => ReactNode) | undefined;
}

interface Props {
  answer: ParticipantAnswer;
  participantKey: ParticipantKey;
  zone: string;
  address: ParticipantAddress;
  /**
   * The parts of the reports that can be asked for here, `null` while that is not known; and of whom, `null` in a
   * shared report.
   */
  source: { can: readonly ReportFilter[] | null; name: string | null };
  /** What stands in place of a name that is not there. */
  missingName?: string;
  /** What only members have. */
  forMembers?: ForMembers;
}

const labelPixels = 64;

/** The page of a person that is known: all rows with time share one axis, and every filter reads its own part. */
export function ParticipantBody(props: Props) {
  const words = useWords();
  const { t } = words;
  const {
    answer,
    participantKey,
    zone,
    address,
    source: { can, name: sourceName },
    missingName = t('ui.noName'),
    forMembers,
  } = props;
  const { place, rooms, counted, window } = participantKey;
  const { participant, connections } = answer;
  const { filters, zoom, set } = address;
  const costId = useId();
  const [cursor, setCursor] = useState<number | null>(null);
  const [plot, width] = useWidth<HTMLDivElement>(640);
  const inRooms = connections.some(({ room }) => room !== null);
  const session = useQuery({ ...sessionQuery(place, { rooms, counted, window }), enabled: inRooms });

  const on = (filter: ReportFilter) => filters.includes(filter) && (can === null || can.includes(filter));
  const device = useReportPart(participantKey, 'device_info', on('device_info'));
  const located = useReportPart(participantKey, 'ip_information', on('ip_information'));
  const precall = useReportPart(participantKey, 'precall_network_information', on('precall_network_information'));
  const events = useReportPart(participantKey, 'events', on('events'));
  const quality = useReportPart(participantKey, 'quality_stats', on('quality_stats'));
  const personQuality = usePersonQuality(participantKey, on('quality_stats'));

  const shared = sharedFailure(
    [
      { filter: 'device_info' as const, view: device },
      { filter: 'ip_information' as const, view: located },
      { filter: 'precall_network_information' as const, view: precall },
      { filter: 'events' as const, view: events },
      { filter: 'quality_stats' as const, view: quality },
    ].filter(({ filter }) => on(filter)),
  );
  const isShared = (filter: ReportFilter) => shared?.filters.includes(filter) ?? false;
  const shows = (filter: ReportFilter) => on(filter) && !isShared(filter);

  const reported = on('events') ? events.results : null;
  const { known, more } = usePersonEvents(participantKey, answer);
  const log = useMemo(() => {
    const byConnection = (reported ?? []).flatMap(({ connectionId, result }): [string, LogEvent[]][] =>
      'data' in result ? [[connectionId, result.data]] : [],
    );
    return participantLog(known.connections, new Map(byConnection), words);
  }, [known, reported, words]);

  const whole = sessionSpan(answer);
  const presence = presenceSpan(participant.intervals);
  const seen = zoom && whole && zoom.start < whole.end && zoom.end > whole.start ? zoom : null;
  const view = seen ?? whole;
  const { start, end } = view ?? { start: 0, end: 0 };
  const axis = useMemo(
    () => ({
      startMs: 0,
      view: { start, end },
      zone,
      width,
      ticks: timeTicks(start, end, zone, Math.max(2, Math.floor(width / labelPixels))),
    }),
    [start, end, zone, width],
  );
  const zoomed = seen === null ? 'session' : presence && seen.start === presence.start && seen.end === presence.end ? 'presence' : 'range';
  const roomName = (id: string | undefined) => {
    if (id === undefined) return t('participant.mainRoom');
    return session.data?.rooms.find((room) => room.id === id)?.title ?? t('participant.breakoutRoom');
  };

  return (
    <>
      <ParticipantHeader
        answer={answer}
        zone={zone}
        breadcrumb={forMembers?.breadcrumb}
        actions={forMembers?.actions}
        missingName={missingName}
      />
      {answer.kept && <KeptSummary kept={answer.kept} />}
      <FilterChips
        on={filters}
        can={can}
        sourceName={sourceName}
        describedBy={answer.kept && costId}
        onChange={(value) => set({ filters: value })}
      />
      {answer.kept && sourceName !== null && (
        <ReadingCost id={costId} participantKey={participantKey} answer={answer} on={filters} sourceName={can && sourceName} />
      )}
      {shared && (
        <div className="mt-4">
          <Failure
            title={t('participant.partsFailed', {
              count: shared.filters.length,
              parts: shared.filters.map((filter) => t(`participant.partInText.${filter}`)).join(', '),
            })}
            error={shared.error}
            onRetry={shared.retry}
            retrying={shared.retrying}
          />
        </div>
      )}
      {/* In one column how it was counted comes after the presence, before the long panels. */}
      <div className="flex flex-col xl:grid xl:grid-cols-[minmax(0,1fr)_300px] xl:gap-x-8">
        <div className="min-w-0 max-xl:contents">
          <AxisRow label={null}>
            <div ref={plot} />
          </AxisRow>
          {view && participant.intervals.length > 0 && (
            <ParticipantPresence
              answer={answer}
              log={log}
              axis={axis}
              host={isHostRole(participant.role)}
              roomName={roomName}
              pointer={{ cursor, onCursor: setCursor }}
              zoom={zoomed}
              onZoom={(value) => set({ zoom: value === 'presence' ? presence : null })}
            />
          )}
          <div className="min-w-0 max-xl:order-2">
            {shows('quality_stats') && view && (
              <ParticipantQuality
                view={quality}
                quality={personQuality}
                connections={connections}
                axis={axis}
                cursor={cursor}
                onCursor={setCursor}
                personHref={forMembers?.personHref ?? null}
              />
            )}
            {on('events') && (
              <ParticipantEvents
                view={events}
                isShared={isShared('events')}
                log={log}
                events={{ known, more, fileHref: forMembers?.eventsFile }}
                zone={zone}
              />
            )}
            <ParticipantConnections
              connections={connections}
              personName={participant.name}
              zone={zone}
              stale={answer.freshness.stale}
              roomName={roomName}
              action={forMembers?.connectionAction}
            />
          </div>
        </div>
        <div className="min-w-0 max-xl:contents">
          <div className="min-w-0 max-xl:order-3">
            {shows('device_info') && <ParticipantDevice view={device} zone={zone} total={connections.length} />}
            {shows('ip_information') && <ParticipantPlace view={located} total={connections.length} shared={sourceName === null} />}
            {shows('precall_network_information') && <ParticipantPrecall view={precall} zone={zone} total={connections.length} />}
          </div>
          <div className="min-w-0 max-xl:order-1">
            <ParticipantCounting answer={answer} zone={zone} roomName={roomName} />
          </div>
        </div>
      </div>
    </>
  );
}
