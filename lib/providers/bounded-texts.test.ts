import { describe, expect, test } from 'vitest';
import { parseTime } from '@/lib/domain/time';
import { asId, asKey, asText, asWord, maxIdLength, maxTextLength } from './read-field';
import { mapConnection, mapListedSession, mapMeeting } from './realtimekit/map';
import { mapReportPart } from './realtimekit/report';
import { mapConnection as mapEntry, mapSession as mapVideoSession } from './videosdk/map';
import { mapReportPart as mapVideoPart } from './videosdk/report';

const huge = 'n'.repeat(3_000_000);
/** Every text in a value, and the longest of them. */
const longestIn = (value: unknown) =>
  Math.max(...[...JSON.stringify(value).matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text.length));

describe('a text of the vendor', () => {
  test('is cut where it is far too long to be one, at a whole character, and says so', () => {
    expect(asText('n'.repeat(maxTextLength))).toBe('n'.repeat(maxTextLength));
    expect(asText(huge)).toBe(`${'n'.repeat(maxTextLength - 1)}…`);
    const smiles = asText('😀'.repeat(300)) ?? '';
    expect(smiles.isWellFormed()).toBe(true);
    expect(smiles.endsWith('😀…')).toBe(true);
    expect(asText(' '.repeat(3_000_000))).toBeNull();
  });

  test('stays an id of its own however long it is, and nothing where it says nothing', () => {
    const [one, other] = [asId(`${huge}a`), asId(`${huge}b`)];
    expect(one).toMatch(/^x[\w-]{22}$/);
    expect(one).not.toBe(other);
    expect(asId(`${huge}a`)).toBe(one);
    expect(asId('i'.repeat(maxIdLength))).toBe('i'.repeat(maxIdLength));
    expect(asId(' '.repeat(1_000))).toBeNull();
  });

  test('is a word only where it can be one, and no nesting breaks the reading', () => {
    let nested: unknown = [];
    for (let depth = 0; depth < 20_000; depth++) nested = [nested];
    for (const value of [nested, huge, 7, null]) expect(asWord(value)).toBe('');
    expect(asWord('LIVE')).toBe('live');
    expect([asKey(nested), asKey(7), asKey('a')]).toEqual(['', '7', 'a']);
    expect(mapListedSession({ id: nested, status: nested }).status).toBe('ended');
    expect(mapVideoSession({ id: nested, status: nested }).status).toBe('ended');
    expect(
      mapReportPart({ quality: { audio_producer: [{ timestamp: '2026-11-17T10:00:00Z', ssrc: nested, rtt: 1 }] } }, 'quality_stats')
        .streams,
    ).toHaveLength(1);
  });

  test('is bounded in everything that is made of an answer', () => {
    const row = {
      id: huge,
      user_id: huge,
      custom_participant_id: huge,
      display_name: huge,
      preset_name: huge,
      joined_at: huge,
      left_at: huge,
    };
    const event = { event_name: huge, created_at: huge, session_id: huge, socket_session_id: huge };
    const seen = [
      mapConnection({ ...row, peer_events: [event] }),
      mapListedSession({ id: huge, meeting_display_name: huge, status: huge, started_at: huge }),
      mapMeeting({ id: huge, title: huge, status: huge }),
      mapEntry({ _id: huge, participantId: huge, name: huge, timelog: [{ start: huge, end: huge }] }),
      mapVideoSession({ id: huge, roomId: huge, customRoomId: huge, status: huge, start: huge }),
      mapReportPart({ metadata: { events: [{ name: huge, timestamp: huge, metadata: { [huge]: huge, a: huge } }] } }, 'events'),
      mapReportPart({ metadata: { device_info: { os: huge }, audio_devices_updates: [{ added: [{ label: huge }] }] } }, 'device_info'),
      mapVideoPart({ participant: { events: { [huge]: [{ start: '2026-11-17T10:00:00Z' }] } } }, 'events'),
    ];
    for (const one of seen) expect(longestIn(one)).toBeLessThan(310);
  });
});

describe('parseTime', () => {
  test.each(['2026-11-17T08:00:00Z', '"', '\\', '\\"', '9', '2026-11-17T08:00:00.', ' '])('reads no time in 30 kB of %j', (part) => {
    expect(parseTime(part.repeat(Math.ceil(30_000 / part.length)))).toBe('invalid');
  });
});
