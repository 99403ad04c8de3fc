import { describe, expect, test } from 'vitest';
import participant from './fixtures/session-participant.json';
import plainPage from './fixtures/session-participants.json';
import { mapConnection, mapInvitee, mapListedSession, mapMeeting, mapSessionWithRooms } from './map';

const id = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e';
const room = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

describe('mapConnection', () => {
  test("reads the vendor's own rows, the stray quote included", () => {
    const [mark, henry] = plainPage.data.participants.map(mapConnection);
    expect(mark).toEqual({
      id: '005f4e0c-4d08-4d4e-a391-a76be75cd296',
      reportId: '005f4e0c-4d08-4d4e-a391-a76be75cd296',
      userId: '0a08343d-a9dc-45f0-9feb-6a64afcc4f81',
      externalId: '83qi0i',
      name: 'Mark',
      role: 'webinar_participant',
      joinedAt: Date.parse('2023-02-01T10:51:08.030Z'),
      leftAt: Date.parse('2023-02-01T10:56:56.612Z'),
      createdAt: Date.parse('2023-02-01T10:51:08.039Z'),
      providerDurationMs: 348_582,
      updatedAt: Date.parse('2023-02-01T10:56:56.618Z'),
      events: [],
      stays: null,
      roomId: null,
      notPerson: false,
      invalidTimes: false,
    });
    expect(henry).toMatchObject({ joinedAt: Date.parse('2023-02-01T10:50:36.846Z'), providerDurationMs: 415_578, invalidTimes: false });
  });

  test('keeps a row of placeholders with what can be read of it', () => {
    expect(mapConnection(participant.data.participant)).toMatchObject({
      id: 'id',
      reportId: null,
      userId: 'user_id',
      name: 'display_name',
      joinedAt: null,
      leftAt: null,
      providerDurationMs: 0,
      invalidTimes: true,
    });
  });

  test('loses only the field of a wrong type, never the row', () => {
    const row = {
      id: 5,
      user_id: {},
      custom_participant_id: '',
      display_name: ' ',
      preset_name: 7,
      joined_at: '',
      left_at: 'null',
      duration: '5',
    };
    expect(mapConnection(row)).toMatchObject({
      id: null,
      reportId: null,
      userId: null,
      externalId: null,
      name: null,
      role: null,
      joinedAt: null,
      leftAt: null,
      providerDurationMs: null,
      invalidTimes: false,
    });
    expect(mapConnection({ id: id.toUpperCase(), user_id: 'Mail@Example.org', left_at: 12, duration: -1 })).toMatchObject({
      id,
      reportId: id,
      userId: 'Mail@Example.org',
      leftAt: null,
      providerDurationMs: null,
      invalidTimes: true,
    });
  });

  test.each(['undefined', 'None', ' nil ', 'NaN', 'n/a', '-', '[object Object]', 'NULL', '', 7, {}])(
    'takes %j for no id, whoever it was sent for',
    (word) => {
      expect(mapConnection({ id: word, user_id: word, custom_participant_id: word })).toMatchObject({
        id: null,
        userId: null,
        externalId: null,
      });
      expect(mapInvitee({ id, custom_participant_id: word }).externalId).toBeNull();
    },
  );

  test('reads when the provider made the row', () => {
    expect(mapConnection({ created_at: '2026-11-17T08:00:00Z' })).toMatchObject({ createdAt: Date.parse('2026-11-17T08:00:00Z') });
    expect(mapConnection({ created_at: 'yesterday' })).toMatchObject({ createdAt: null, invalidTimes: true });
    expect(mapConnection({ created_at: '0001-01-01T00:00:00Z' })).toMatchObject({ createdAt: null, invalidTimes: false });
  });

  test('keeps the session and the socket that an event names, UUIDs in lower case, and words for nothing as none', () => {
    const event = { event_name: 'PEER_JOINING', created_at: '2026-11-17T08:00:00Z' };
    const named = { ...event, session_id: id.toUpperCase(), socket_session_id: id.toUpperCase() };
    const { events } = mapConnection({ peer_events: [named, { ...event, session_id: 'null', socket_session_id: 'undefined' }] });
    const at = Date.parse('2026-11-17T08:00:00Z');
    expect(events).toEqual([
      { kind: 'join', at, label: 'PEER_JOINING', session: id, socket: id },
      { kind: 'join', at, label: 'PEER_JOINING' },
    ]);
  });

  test.each([null, 'row', 7, []])('keeps %j as an empty connection that says its times are unreadable', (row) => {
    expect(mapConnection(row)).toMatchObject({ id: null, name: null, events: [], invalidTimes: true });
  });

  test('takes only what is called so to the letter for a join or a leave', () => {
    const names = ['PEER_JOINING', 'PEER_LEAVING', 'PEER_LEAVING_SOON', 'peer_leaving', 'PEER_JOINING '];
    const { events } = mapConnection({ peer_events: names.map((event_name) => ({ event_name })) });
    expect(events.map(({ kind, label }) => [kind, label])).toEqual(names.map((name, index) => [['join', 'leave'][index] ?? 'other', name]));
  });

  test('keeps the name and time of every event, unknown names too, and tells when a time is unreadable', () => {
    const events = [
      { event_name: 'PEER_CREATED', created_at: '2026-11-17T08:00:00.000Z', id: 'x' },
      { event_name: 'PEER_DANCING', created_at: null },
      { event_name: 4, created_at: 'yesterday' },
      'odd',
    ];
    expect(mapConnection({ peer_events: events })).toMatchObject({
      invalidTimes: true,
      events: [
        { kind: 'other', at: Date.parse('2026-11-17T08:00:00Z'), label: 'PEER_CREATED' },
        { kind: 'other', at: null, label: 'PEER_DANCING' },
        { kind: 'other', at: null, label: '' },
        { kind: 'other', at: null, label: '' },
      ],
    });
    expect(mapConnection({ peer_events: 'none' })).toMatchObject({ events: [], invalidTimes: false });
  });
});

describe('mapping sessions', () => {
  test('reads a session, whatever its status is called', () => {
    const row = {
      id,
      associated_id: room(1),
      meeting_display_name: 'Algebra II',
      status: 'LIVE',
      started_at: '2026-11-17T08:00:00Z',
      ended_at: 'null',
    };
    expect(mapListedSession({ ...row, max_concurrent_participants: 4, live_participants: 2, minutes_consumed: 12.5 })).toEqual({
      id,
      meetingId: room(1),
      title: 'Algebra II',
      status: 'live',
      startedAt: Date.parse('2026-11-17T08:00:00Z'),
      endedAt: null,
      createdAt: null,
      updatedAt: null,
      providerPeak: 4,
      liveConnections: 2,
      minutes: 12.5,
      invalidTimes: false,
    });
    expect(mapListedSession({ ...row, status: 'DREAMING', ended_at: 'soon', associated_id: 'abcdef-ghijkl' })).toMatchObject({
      status: 'ended',
      endedAt: null,
      meetingId: null,
      invalidTimes: true,
    });
  });

  test('keeps a session whose id is no UUID under a hash, always the same', () => {
    const hashed = mapListedSession({ id: '../evil' }).id;
    expect(hashed).toMatch(/^x[\w-]{22}$/);
    expect(mapListedSession({ id: '../evil' }).id).toBe(hashed);
    expect(mapMeeting({ id: 'person@example.org' }).id).toMatch(/^x[\w-]{22}$/);
  });

  test('flattens nested rooms, each once, without itself and without those that have no id', () => {
    const inner = { id: room(2), meeting_display_name: 'Group B', breakout_rooms: [{ id: room(1) }, { id }] };
    const rooms = [{ id: room(1), breakout_rooms: [inner, { id: 'none' }] }, 'odd', { id: room(1).toUpperCase() }, { id: room(3) }];
    expect(mapSessionWithRooms({ breakout_rooms: rooms }, id).rooms.map((found) => found.id)).toEqual([room(1), room(3), room(2)]);
    expect(mapSessionWithRooms({ breakout_rooms: null }, id).rooms).toEqual([]);
  });
});

describe('a name or an id', () => {
  test('is none where it is the word null', () => {
    expect(mapConnection({ user_id: 'null', custom_participant_id: 'null' })).toMatchObject({ userId: null, externalId: null });
    expect(mapConnection({ display_name: 'null' }).name).toBeNull();
    expect(mapConnection({ display_name: 'Null' }).name).toBe('Null');
  });
});

describe('mapInvitee', () => {
  test('keeps the address of a picture as a text, whatever it is, but no picture that stands in the field itself', () => {
    const pictureOf = (picture: unknown) => mapInvitee({ id, picture }).picture;
    for (const address of ['https://pictures.test/a.png', 'javascript:alert(1)', `https://p.test/${'a'.repeat(2_033)}`])
      expect(pictureOf(address)).toBe(address);
    for (const none of [null, undefined, '', 7, {}, `data:image/png;base64,${'A'.repeat(3_000)}`]) expect(pictureOf(none)).toBeNull();
  });

  test('knows when it was changed', () => {
    expect(mapInvitee({ id, updated_at: '2026-11-17T08:00:00.000Z"' }).updatedAt).toBe(Date.parse('2026-11-17T08:00:00Z'));
    expect(mapInvitee({ id, updated_at: 'once' }).updatedAt).toBeNull();
  });
});
