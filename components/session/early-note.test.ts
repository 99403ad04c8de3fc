import { expect, it } from 'vitest';
import { earlyNote } from './early-note';

const end = '2026-11-18T12:40:00.000Z';
const odd = {
  status: 'ended',
  attendanceWindow: { start: '2026-11-18T12:00:00.000Z', end, crowd: 24, begins: 13, ends: 9, occupiedMs: 40 * 60_000 },
  endedAt: end,
  flags: [],
  flagged: [{ flag: 'end-assumed', people: 5 }],
  summary: { people: 24, leftEarly: 15 },
} satisfies Parameters<typeof earlyNote>[0];

it('says that an end assumed for some may be why most are marked early', () => {
  expect(earlyNote(odd, 'Europe/Berlin')).toBe(
    '15 of 24 people are marked early, perhaps wrongly: they are measured against the end of the session, 13:40, which is assumed for 5 people.',
  );
});

it('says it of a session whose own end is assumed', () => {
  const session = { ...odd, flags: ['session-end-assumed' as const], flagged: [] };
  expect(earlyNote(session, 'UTC')).toContain('the end of the session, 12:40, and that is assumed.');
});

it('is silent where few left early, nothing is assumed, or the window ends with a known leave', () => {
  expect(earlyNote({ ...odd, summary: { people: 24, leftEarly: 11 } }, 'UTC')).toBeNull();
  expect(earlyNote({ ...odd, flagged: [] }, 'UTC')).toBeNull();
  expect(earlyNote({ ...odd, attendanceWindow: { ...odd.attendanceWindow, end: '2026-11-18T12:34:00.000Z' } }, 'UTC')).toBeNull();
  expect(earlyNote({ ...odd, status: 'live' }, 'UTC')).toBeNull();
});
