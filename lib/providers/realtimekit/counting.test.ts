import { describe, expect, test } from 'vitest';
import { countSession } from '@/lib/domain/count-session';
import { defaultCountOptions } from '@/lib/domain/testing/default-count-options';
import { uuids } from '@/lib/providers/id-forms';
import plainPage from './fixtures/session-participants.json';
import eventsPage from './fixtures/session-participants-with-events.json';
import { mapConnection, mapListedSession } from './map';

describe("the vendor's own examples, counted", () => {
  test.each([
    ['without events', plainPage],
    ['with events', eventsPage],
  ])('come to the durations the vendor gives, %s', (_, page) => {
    const count = countSession(
      {
        session: mapListedSession({
          id: '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e',
          status: 'ENDED',
          started_at: '2023-02-01T10:50:00.000Z',
          ended_at: '2023-02-01T10:58:30.000Z',
        }),
        rooms: [],
        connections: page.data.participants.map(mapConnection),
        answeredAt: Date.parse('2026-11-20T10:00:00Z'),
        idForm: uuids,
      },
      defaultCountOptions,
    );
    const present = Object.fromEntries(count.people.map((person) => [person.name, person.presentMs]));
    expect(present).toEqual({ Mark: 348_582, Henry: 415_578 });
  });
});
