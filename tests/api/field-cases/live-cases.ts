import { alike, type FieldCase, minute } from './field-case';
import { at, everyWay, joining, kitRoom, kitRow, kitSession, type SentPerson, sdkEntry, sdkSession } from './sent-session';

const person = (key: string, name: string, ...visits: SentPerson['visits']): SentPerson => ({ key, name, visits });
const al = person('al', 'Al Royo', ['11:40', null]);
const bea = person('bea', 'Bea Hult', ['11:59', null]);

const clocks: FieldCase = {
  kind: 'clocks that differ by minutes',
  variants: [
    ...alike(
      {
        facts: {
          session: { status: 'live', endedAt: null, people: 2, peak: 2, in: 2, present: null },
          people: [
            { name: 'Al Royo', state: 'in', joinedAt: at('11:40'), leftAt: null, presentMs: 19 * minute + 1, verdict: null },
            { name: 'Bea Hult', state: 'in', joinedAt: at('11:59'), leftAt: null, presentMs: 1, verdict: null },
          ],
        },
        found: { 'state=in': ['Al Royo', 'Bea Hult'], 'state=never': [] },
      },
      {
        ...everyWay({ from: '11:40', to: null, now: '11:57' }, [al, bea]),
        'a breakout room ahead': kitSession({ from: '11:40', to: null, now: '11:57' }, [kitRow(al)], {}, [
          kitRoom({ from: '11:50', to: null }, [kitRow(bea)]),
        ]),
      },
    ),
    ...alike(
      {
        facts: {
          session: { status: 'live', people: 2, in: 2 },
          people: [
            { name: 'Al Royo', state: 'in', presentMs: 24 * minute },
            { name: 'Bea Hult', state: 'in', presentMs: 5 * minute },
          ],
        },
      },
      {
        'RealtimeKit, the clock of the answer is ahead': kitSession({ from: '11:40', to: null, now: '12:04' }, [kitRow(al), kitRow(bea)]),
        'VideoSDK, the clock of the answer is ahead': sdkSession({ from: '11:40', to: null, now: '12:04' }, [sdkEntry(al), sdkEntry(bea)]),
      },
    ),
    ...alike(
      {
        facts: {
          session: { status: 'live', in: 1 },
          people: [
            { name: 'Al Royo', state: 'in', presentMs: 3 * minute },
            { name: 'Bea Hult', state: 'never', presentMs: 0 },
          ],
        },
      },
      { 'further ahead than any clock is off': kitSession({ from: '11:40', to: null, now: '11:43' }, [kitRow(al), kitRow(bea)]) },
    ),
  ],
};

const stayed = person('al', 'Al Royo', ['10:00', '10:55']);
const back = [person('bea', 'Bea Hult', ['11:02', null]), person('cas', 'Cas Mohr', ['11:03', null])];
const goneOn = { from: '10:00', to: '11:00', now: '12:00' };

const oldEnd: FieldCase = {
  kind: 'a live session that still carries the end of its first stretch',
  variants: [
    ...alike(
      {
        facts: {
          session: { status: 'live', endedAt: null, people: 3, peak: 2, in: 2 },
          people: [
            { name: 'Al Royo', state: 'left', leftAt: at('10:55') },
            { name: 'Bea Hult', state: 'in', presentMs: 58 * minute },
            { name: 'Cas Mohr', state: 'in', presentMs: 57 * minute },
          ],
        },
        found: { 'state=in': ['Bea Hult', 'Cas Mohr'] },
      },
      {
        'RealtimeKit, events and fields': kitSession(
          goneOn,
          [stayed, ...back].map((one) => kitRow(one)),
          { status: 'LIVE' },
        ),
        'RealtimeKit, events alone': kitSession(
          goneOn,
          [stayed, ...back].map((one) => kitRow(one, { joined_at: null, left_at: null })),
          { status: 'LIVE', live_participants: 2 },
        ),
        'RealtimeKit, one row that was joined again': kitSession(
          goneOn,
          [kitRow(stayed), ...back.map((one) => kitRow(one, { joined_at: null, peer_events: [joining(one.visits[0]?.[0] ?? '')] }))],
          { status: 'LIVE' },
        ),
        VideoSDK: sdkSession(
          goneOn,
          [stayed, ...back].map((one) => sdkEntry(one)),
          { status: 'ongoing' },
        ),
      },
    ),
    ...alike(
      {
        facts: {
          session: { status: 'ended', endedAt: at('11:40'), people: 3, in: 0 },
          people: [
            { name: 'Bea Hult', state: 'left', leftAt: at('11:40') },
            { name: 'Cas Mohr', state: 'left', leftAt: at('11:30') },
          ],
        },
      },
      Object.fromEntries(
        Object.entries(
          everyWay(goneOn, [stayed, person('bea', 'Bea Hult', ['11:02', '11:40']), person('cas', 'Cas Mohr', ['11:03', '11:30'])]),
        ).map(([name, session]) => [`it has ended since: ${name}`, session]),
      ),
    ),
    ...alike(
      { facts: { session: { status: 'ended', endedAt: at('11:00'), in: 0 }, people: [{ name: 'Al Royo', state: 'left' }] } },
      { 'nobody came again': kitSession(goneOn, [kitRow(stayed)], { status: 'LIVE' }) },
    ),
  ],
};

const nobody = { people: 0, peak: 0, in: 0, notCounted: 0 };

const empty: FieldCase = {
  kind: 'an empty report: not begun, or nobody came',
  variants: [
    ...alike(
      { facts: { session: { ...nobody, status: 'live', endedAt: null, present: null, leftEarly: null }, people: [] } },
      {
        'RealtimeKit, live': kitSession({ from: '11:55', to: null, now: '12:00' }, []),
        'VideoSDK, live': sdkSession({ from: '11:55', to: null, now: '12:00' }, []),
      },
    ),
    ...alike(
      { facts: { session: { ...nobody, status: 'ended', endedAt: at('09:10'), present: 0, absent: 0, leftEarly: 0 }, people: [] } },
      {
        'RealtimeKit, ended': kitSession({ from: '09:00', to: '09:10' }, []),
        'VideoSDK, ended': sdkSession({ from: '09:00', to: '09:10' }, []),
      },
    ),
    ...alike(
      { facts: { session: { ...nobody, status: 'ended', endedAt: at('09:00') }, people: [] } },
      {
        'RealtimeKit, forgotten': kitSession({ from: '09:00', to: null, now: '12:00' }, []),
        'VideoSDK, forgotten': sdkSession({ from: '09:00', to: null, now: '12:00' }, []),
      },
    ),
  ],
};

const ann = (from: string, to: string) => kitRow(person('ann', 'Ann Thorn', [from, to]));
const room = (from: string, to: string, ...rows: Parameters<typeof kitRoom>[1]) => kitRoom({ from, to }, rows);

const longerRooms: FieldCase = {
  kind: 'breakout rooms that go on when the main room has closed',
  variants: [
    ...alike(
      {
        facts: {
          session: { status: 'ended', startedAt: at('09:00'), endedAt: at('10:00'), people: 1, absences: 0 },
          people: [{ name: 'Ann Thorn', presentMs: 60 * minute, joins: 1, attendance: 100, joinedAt: at('09:00'), leftAt: at('10:00') }],
        },
      },
      {
        'she walks over at once': kitSession({ from: '09:00', to: '09:25' }, [ann('09:00', '09:20')], {}, [
          room('09:20', '10:00', ann('09:20', '10:00')),
        ]),
        'she needs twenty seconds': kitSession({ from: '09:00', to: '09:25' }, [ann('09:00', '09:20')], {}, [
          room('09:20', '10:00', ann('09:20:20', '10:00')),
        ]),
        'the room was open before': kitSession({ from: '09:35', to: '10:00' }, [ann('09:35', '10:00')], {}, [
          room('09:00', '09:35', ann('09:00', '09:35')),
        ]),
        'two rooms, one after the other': kitSession({ from: '09:00', to: '09:25' }, [ann('09:00', '09:20')], {}, [
          room('09:20', '09:40', ann('09:20', '09:40')),
          room('09:40', '10:00', ann('09:40', '10:00')),
        ]),
      },
    ),
    ...alike(
      {
        facts: { session: { endedAt: at('09:25') }, people: [{ name: 'Ann Thorn', presentMs: 20 * minute, attendance: 100 }] },
      },
      {
        'nobody was in the room': kitSession({ from: '09:00', to: '09:25' }, [ann('09:00', '09:20')], {}, [room('09:20', '10:00')]),
      },
    ),
  ],
};

export const liveCases: FieldCase[] = [clocks, oldEnd, empty, longerRooms];
