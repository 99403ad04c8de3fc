'use client';

import { Printer } from 'lucide-react';
import { FreshnessLine } from '@/components/session/freshness-line';
import { peopleParams } from '@/components/session/people-params';
import type { SessionAddress } from '@/components/session/use-session-address';
import { Button } from '@/components/ui/button';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import type { SharedReportAnswer } from '@/lib/domain/answers/report-answer';
import { formatDateTime } from '@/lib/format';
import type { SessionPlace } from '@/lib/queries/session-place';
import { ReportExport } from './report-export';
import { usePrint } from './use-print';

interface Props {
  place: SessionPlace;
  session: SharedReportAnswer;
  /** When the browser got the answer, ms. */
  receivedAt: number;
  /** Why it could not be read again. */
  problem: string | null;
  address: SessionAddress;
  zone: string;
  zones: { viewer: string; chosen: string | null; onChoose: (zone: string | null) => void };
}

const roomOptions = [
  { value: 'all', label: 'With breakout rooms' },
  { value: 'main', label: 'Main room only' },
] as const;

/** How fresh, in which zone, and what can be done with a report. */
export function ReportAside({ place, session, receivedAt, problem, address, zone, zones }: Props) {
  const { report, freshness, rooms } = session;
  const { preparing, print } = usePrint(place, session, address);
  const options = [...new Set([report.timeZone, zones.viewer, 'UTC', zone])].map((value) => ({
    value,
    label: value === zones.viewer ? `${value.replaceAll('_', ' ')} (yours)` : value.replaceAll('_', ' '),
  }));
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {problem !== null && <p className="text-[12.5px] text-fair">Not up to date: {problem}</p>}
      {report.mode === 'live' ? (
        <FreshnessLine freshness={freshness} receivedAt={receivedAt} />
      ) : (
        <p className="text-[12.5px] text-muted">As read {formatDateTime(freshness.readAt, zone)}</p>
      )}
      {rooms.length > 0 && (
        <Segmented
          label="Rooms"
          options={roomOptions}
          value={address.params.rooms}
          onChange={(next) => address.set({ rooms: next })}
          className="print:hidden"
        />
      )}
      <Select
        label="Time zone"
        options={options}
        value={zone}
        onChange={(next) => zones.onChoose(next === report.timeZone ? null : next)}
        className="print:hidden"
      />
      {report.include.exports && (
        <ReportExport reportId={session.id} place={place} people={peopleParams(address.params, session)} zone={zone} />
      )}
      <Button onClick={() => void print()} off={preparing} className="print:hidden">
        <Printer aria-hidden className="size-4" />
        {preparing ? 'Reading all rows…' : 'Print'}
      </Button>
    </div>
  );
}
