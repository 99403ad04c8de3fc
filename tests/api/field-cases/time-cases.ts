import { alike, type FieldCase, minute } from './field-case';
import {
  at,
  created,
  everyWay,
  joining,
  kitRow,
  kitSession,
  leaving,
  type Sent,
  type SentPerson,
  sdkEntry,
  sdkSession,
} from './sent-session';

const hour = { from: '09:00', to: '10:00' };
const kai: SentPerson = { key: 'kai', name: 'Kai Storm', visits: [['09:00', '10:00']] };
const pia = (fields: Sent) =>
  kitRow({ key: 'pia', name: 'Pia Rask', visits: [] }, { joined_at: null, left_at: null, created_at: null, peer_events: [], ...fields });

/** An hour with Kai, who was there all the time, and others. */
const kitHour = (...rows: Sent[]) => kitSession(hour, [kitRow(kai), ...rows]);
const sdkHour = (...entries: Sent[]) => sdkSession(hour, [sdkEntry(kai), ...entries]);
const sdkPia = (timelog: Sent[]) => sdkEntry({ key: 'pia', name: 'Pia Rask', visits: [] }, { timelog });

const neverGotIn: FieldCase = {
  kind: 'a leave without a join, of a connection that was made just before it and never got in',
  variants: alike(
    {
      facts: {
        session: { people: 2, peak: 2, status: 'ended', absent: 1 },
        people: [
          {
            name: 'Pia Rask',
            state: 'left',
            joinedAt: at('09:40'),
            leftAt: at('09:40:04'),
            presentMs: 4_000,
            assumedMs: 4_000,
            attendance: 0.1,
            verdict: 'absent',
            flags: ['start-assumed'],
          },
        ],
      },
    },
    {
      'its row, an event and the leave': kitHour(pia({ created_at: at('09:40'), peer_events: [created('09:40'), leaving('09:40:04')] })),
      'its row and the leave': kitHour(pia({ created_at: at('09:40'), peer_events: [leaving('09:40:04')] })),
      'an event and the leave, the later first': kitHour(pia({ peer_events: [leaving('09:40:04'), created('09:40')] })),
      'its row and left_at': kitHour(pia({ created_at: at('09:40'), left_at: at('09:40:04') })),
      'an event and left_at': kitHour(pia({ left_at: at('09:40:04'), peer_events: [created('09:40')] })),
      'VideoSDK, an empty entry before it': sdkHour(
        sdkPia([
          { start: at('09:40'), end: at('09:40') },
          { start: null, end: at('09:40:04') },
        ]),
      ),
    },
  ),
};

const entryOf = (start: unknown): Sent => ({ start, end: at('09:45') });
const noStarts: Record<string, unknown> = {
  null: null,
  empty: '',
  'the word null': 'null',
  'no field': undefined,
  'a zero date': '0001-01-01T00:00:00Z',
};

const noStart: FieldCase = {
  kind: 'an interval whose start is missing',
  variants: [
    ...alike(
      {
        facts: {
          session: { people: 3, present: 3, absent: 0 },
          people: ['Pia Rask', 'Ugo Wren'].map((name) => ({
            name,
            state: 'left',
            leftAt: at('09:45'),
            presentMs: 45 * minute,
            joins: 1,
            flags: ['start-assumed'],
          })),
        },
      },
      {
        ...Object.fromEntries(
          Object.entries(noStarts).map(([name, start]) => [
            `VideoSDK, ${name}`,
            sdkHour(
              sdkPia([entryOf(start)]),
              sdkEntry(
                { key: 'ugo', name: 'Ugo Wren', visits: [] },
                { timelog: [{ start: at('09:00'), end: at('09:15') }, entryOf(start)] },
              ),
            ),
          ]),
        ),
        'RealtimeKit, left_at alone': kitHour(
          pia({ left_at: at('09:45') }),
          kitRow({ key: 'ugo', name: 'Ugo Wren', visits: [['09:00', '09:15']] }),
          kitRow({ key: 'ugo', name: 'Ugo Wren', visits: [[null, '09:45']] }, { peer_events: [] }),
        ),
        'RealtimeKit, a leave event alone': kitHour(
          pia({ peer_events: [leaving('09:45')] }),
          kitRow({ key: 'ugo', name: 'Ugo Wren', visits: [['09:00', '09:15']] }),
          kitRow({ key: 'ugo', name: 'Ugo Wren', visits: [[null, '09:45']] }, { left_at: null, joined_at: '' }),
        ),
      },
    ),
  ],
};

const joinsAndLeaves = [
  joining('09:10'),
  joining('09:10:30'),
  leaving('09:12'),
  joining('09:12:40'),
  joining('09:13'),
  leaving('09:13'),
  joining('09:14'),
  leaving('09:15'),
  joining('09:30'),
  leaving('09:50'),
  leaving('09:55'),
];

const manyJoins: FieldCase = {
  kind: 'more joins than leaves in one log',
  variants: [
    ...alike(
      {
        facts: {
          people: [
            {
              name: 'Pia Rask',
              presentMs: (120 + 140 + 1_200) * 1_000,
              joins: 3,
              reconnects: 1,
              absences: 1,
              assumedMs: 0,
              flags: ['repeated-join', 'repeated-leave'],
            },
          ],
        },
      },
      {
        'RealtimeKit, in order': kitHour(pia({ peer_events: joinsAndLeaves })),
        'RealtimeKit, in another order': kitHour(pia({ peer_events: joinsAndLeaves.toReversed() })),
        'RealtimeKit, with a joined_at': kitHour(pia({ joined_at: at('09:10'), peer_events: joinsAndLeaves })),
      },
    ),
    ...alike(
      { facts: { people: [{ name: 'Pia Rask', presentMs: 40 * minute, joins: 1, state: 'left', leftAt: at('09:50') }] } },
      {
        'RealtimeKit, joins alone and left_at': kitHour(
          pia({ left_at: at('09:50'), peer_events: [joining('09:10'), joining('09:12:40'), joining('09:30')] }),
        ),
        'VideoSDK, entries without an end': sdkHour(
          sdkPia([
            { start: at('09:30'), end: at('09:50') },
            { start: at('09:10'), end: null },
            { start: at('09:12:40'), end: null },
          ]),
        ),
      },
    ),
  ],
};

const left: SentPerson = { key: 'left', name: 'Max Ebner', visits: [['09:00', '09:30']] };
const stayed: SentPerson[] = [
  { key: 'host', name: 'Hedda Falk', visits: [['09:00', null]] },
  { key: 'lia', name: 'Lia Penk', visits: [['09:04', null]] },
];

const endedForAll: FieldCase = {
  kind: 'no leaves when the host ends the meeting for all',
  variants: alike(
    {
      facts: {
        session: { status: 'ended', endedAt: at('10:00'), people: 3, peak: 3, in: 0 },
        people: [
          {
            name: 'Hedda Falk',
            state: 'left',
            leftAt: at('10:00'),
            presentMs: 60 * minute,
            assumedMs: 60 * minute,
            flags: ['end-assumed'],
          },
          { name: 'Lia Penk', state: 'left', leftAt: at('10:00'), presentMs: 56 * minute, assumedMs: 56 * minute, flags: ['end-assumed'] },
          { name: 'Max Ebner', state: 'left', leftAt: at('09:30'), presentMs: 30 * minute, assumedMs: 0, flags: [] },
        ],
      },
    },
    everyWay(hour, [...stayed, left]),
  ),
};

const piaThrice: SentPerson['visits'] = [
  ['09:00', '09:50'],
  ['09:10', '09:40'],
  ['09:30', '10:00'],
];
const bySockets = piaThrice.flatMap(([from, to], index) => [
  { ...joining(from ?? ''), socket_session_id: `socket-${index}` },
  { ...leaving(to ?? ''), socket_session_id: `socket-${index}` },
]);

const moreThanAll: FieldCase = {
  kind: 'overlapping intervals that add up to more than there was',
  variants: alike(
    {
      facts: {
        session: { people: 2, peak: 2, present: 2 },
        people: [{ name: 'Pia Rask', presentMs: 60 * minute, attendance: 100, verdict: 'present', joins: 1, reconnects: 0, absences: 0 }],
      },
    },
    {
      'VideoSDK, in one entry': sdkHour(sdkEntry({ key: 'pia', name: 'Pia Rask', visits: piaThrice })),
      'VideoSDK, in three entries': sdkHour(...piaThrice.map((visit) => sdkEntry({ key: 'pia', name: 'Pia Rask', visits: [visit] }))),
      'RealtimeKit, three devices': kitHour(...piaThrice.map((visit) => kitRow({ key: 'pia', name: 'Pia Rask', visits: [visit] }))),
      'RealtimeKit, three sockets': kitHour(pia({ peer_events: bySockets })),
    },
  ),
};

export const timeCases: FieldCase[] = [neverGotIn, noStart, manyJoins, endedForAll, moreThanAll];
