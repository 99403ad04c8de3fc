import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { TableTimeline } from '@/components/timeline/table-timeline';
import { entriesOfLanes } from '@/components/timeline/timeline-entry';
import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import type { TimelineAnswer } from '@/lib/domain/answers/timeline-answer';
import type { Span } from '@/lib/domain/interval';
import { axisMs, axisStart, type TimelinePerson, timelinePeople } from './people';
import { offer } from './stage';

const people = timelinePeople(10_000);
const iso = (ms: number) => new Date(axisStart + ms).toISOString();

function rowOf({ id, name, bars }: TimelinePerson, index: number): ParticipantRow {
  const presentMs = bars.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    id,
    participantId: id,
    name,
    names: [name],
    atOnce: 1,
    externalId: `guest-${index}`,
    role: 'webinar_viewer',
    roles: ['webinar_viewer'],
    state: 'left',
    joinedAt: iso(bars[0]?.start ?? 0),
    leftAt: iso(bars.at(-1)?.end ?? 0),
    presentMs,
    attendance: presentMs / axisMs,
    verdict: 'present',
    late: false,
    leftEarly: index % 9 === 0,
    joins: 3,
    reconnects: 1,
    roomChanges: 0,
    absences: 1,
    assumedMs: 0,
    assumed: [],
    providerPresentMs: presentMs,
    providerDiffers: false,
    outsideWindowMs: 0,
    intervals: bars.map(({ start, end }) => ({ start: iso(start), end: iso(end), startSource: 'events', endSource: 'events' })),
    flags: index % 50 === 0 ? ['clipped'] : [],
    connections: 1,
    counted: true,
  };
}

function lanesOf(): TimelineAnswer['lanes'] {
  const bars = people.flatMap((person) => person.bars);
  return {
    ids: people.map(({ id }) => id),
    kind: people.map(() => 2),
    offset: people.map((_, index) => index * 3).concat(bars.length),
    start: bars.map(({ start }) => start),
    end: bars.map(({ end }) => end),
    marks: bars.map(() => 0),
    assumedOffset: people.map(() => 0).concat(0),
    assumedStart: [],
    assumedEnd: [],
  };
}

const rows = people.map(rowOf);
const lanes = lanesOf();
const axis = { startMs: axisStart, lengthMs: axisMs, live: false };
const sort = { by: 'joinedAt', order: 'asc' } as const;
const noRooms = new Map<string, string>();
const nothing = () => undefined;
const hrefOf = (id: string) => `/realtimekit/sessions/x/participants/${id}`;
const list = {
  count: people.length,
  first: 1,
  total: people.length,
  ranged: false,
  question: '',
  virtual: true,
  hrefOf,
  onOpen: nothing,
};
const naming = { roomNames: noRooms, plainRole: 'webinar_viewer', missingName: 'no name', roles: true };
let show: (view: Span) => void = nothing;

function Screen({ entryAt }: { entryAt: ReturnType<typeof entriesOfLanes> }) {
  const [view, setView] = useState<Span>({ start: 0, end: axisMs });
  show = setView;
  return (
    <TableTimeline
      axis={axis}
      view={view}
      zone="UTC"
      range={null}
      list={{ ...list, entryAt }}
      naming={naming}
      sorting={{ sort, onSort: nothing }}
    />
  );
}

let mounted: Root | null = null;

offer({
  mount(root) {
    // Entries are made anew, as when a session is opened; nothing is left over from the mount before.
    const entryAt = entriesOfLanes(lanes, (index) => rows[index], axisStart);
    mounted = createRoot(root);
    flushSync(() => mounted?.render(<Screen entryAt={entryAt} />));
  },
  zoom: (view) => flushSync(() => show(view)),
  unmount: () => mounted?.unmount(),
  scroller: (root) => root.firstElementChild,
});
