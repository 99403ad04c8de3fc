import { describe, expect, test } from 'vitest';
import { mapConnection, mapEmbedded, mapMeeting, mapSession } from './map';

const ms = (text: string) => Date.parse(text);

describe('mapConnection', () => {
  test("keeps the stays of the timelog in the vendor's order, whatever it is", () => {
    const timelog = [
      { start: '2026-11-17T09:00:00.000Z', end: '2026-11-17T09:10:00.000Z' },
      { start: '2026-11-17T08:00:00.000Z', end: null },
      { start: 'yesterday', end: '' },
      'odd',
    ];
    expect(mapConnection({ participantId: 'p', timelog })).toMatchObject({
      invalidTimes: true,
      stays: [
        { start: ms('2026-11-17T09:00:00Z'), end: ms('2026-11-17T09:10:00Z'), invalidTimes: false },
        { start: ms('2026-11-17T08:00:00Z'), end: null, invalidTimes: false },
        { start: null, end: null, invalidTimes: true },
        { start: null, end: null, invalidTimes: true },
      ],
    });
  });

  test('knows the recorder by its exact name', () => {
    expect(['recorder', 'Recorder', 'recorder 2'].map((name) => mapConnection({ name }).notPerson)).toEqual([true, false, false]);
  });

  test('asks for no report of an id that cannot stand in an address', () => {
    expect(mapConnection({ participantId: 'mail@example.org', _id: 7 })).toMatchObject({
      id: null,
      userId: 'mail@example.org',
      reportId: null,
    });
    expect(mapConnection({ participantId: 12 })).toMatchObject({ userId: null, reportId: null });
  });

  test.each(['undefined', 'None', ' nil ', 'NaN', 'n/a', '-', '[object Object]', 'NULL', '', 7, {}])(
    'takes %j for no id, whoever it was sent for',
    (word) => {
      expect(mapConnection({ participantId: word, _id: word })).toMatchObject({ id: null, userId: null, reportId: null });
    },
  );

  test.each([null, 'row', []])('keeps %j as an empty connection', (row) => {
    expect(mapConnection(row)).toMatchObject({ userId: null, stays: [], invalidTimes: true });
  });
});

describe('participants embedded in a list of sessions', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ participantId: `p${index}`, timelog: [{ start: null }] }));

  test('are mapped like those of the session', () => {
    const participants = [{ participantId: 'a', timelog: [{ start: '2026-11-17T09:00:00.000Z', end: null }] }, { participantId: 'b' }, 7];
    expect(mapEmbedded({ participants })).toEqual(participants.map(mapConnection));
  });

  test.each([undefined, null, 'session', {}, { participants: [] }, { participants: 3 }, { participants: [{ participantId: 'a' }] }])(
    'say nothing of who came where they are missing or have no timelog: %j',
    (session) => expect(mapEmbedded(session)).toBeNull(),
  );

  test('are read up to 10,000 of a session', () => {
    expect(mapEmbedded({ participants: rows(10_000) })).toHaveLength(10_000);
    expect(mapEmbedded({ participants: rows(10_001) })).toBeNull();
  });
});

describe('mapping sessions and rooms', () => {
  test('takes the id in lower case, else a hash, and an unknown status as ended', () => {
    expect(mapSession({ id: '61763C2597B0C743CF454204', status: 'paused' })).toMatchObject({
      id: '61763c2597b0c743cf454204',
      status: 'ended',
    });
    expect(mapSession({ id: '../evil' }).id).toMatch(/^x[\w-]{22}$/);
    expect(mapSession('odd').id).toMatch(/^x/);
  });

  test('prefers the name the customer gave', () => {
    expect(mapSession({ roomId: 'abc', customRoomId: 'Maths' })).toMatchObject({ title: 'Maths', meetingId: 'abc' });
    expect(mapMeeting({ roomId: 'abc', disabled: true })).toMatchObject({ id: 'abc', title: 'abc', status: 'inactive' });
    expect(mapMeeting({ roomId: 'a b' })).toMatchObject({ status: null, id: expect.stringMatching(/^x/) });
  });
});
