import { expect, it } from 'vitest';
import { parseQuery } from './parse-query';
import { exportQuery, participantQuery, participantsQuery, sessionsQuery } from './query-schemas';

const refusal = (schema: Parameters<typeof parseQuery>[1], query: string) => {
  try {
    parseQuery(new Request(`http://x/api?${query}`), schema);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
};

it.each([
  [participantsQuery, 'present=2026-11-17T08:00:00Z', 'expected two instants separated by a comma'],
  [
    participantsQuery,
    'present=2026-11-17T08:00:00Z,2026-11-17T09:00:00Z,2026-11-17T10:00:00Z',
    'expected two instants separated by a comma',
  ],
  [participantsQuery, 'present=a,b', 'expected an ISO-8601 instant such as 2026-11-17T08:00:00.000Z'],
  [participantsQuery, 'present=2026-11-17T09:00:00Z,2026-11-17T08:00:00Z', 'the second instant must be later than the first'],
  [participantsQuery, 'perPage=201', 'expected 200 or less'],
  [participantsQuery, 'page=0', 'expected 1 or more'],
  [participantsQuery, 'page=x', 'expected a whole number'],
  [participantsQuery, 'verdict=late', 'expected one of present, partial, absent'],
  [participantsQuery, `search=${'x'.repeat(201)}`, 'it is longer than 200 characters'],
  [participantQuery, 'filters=a', 'expected one of device_info'],
  [participantQuery, 'include_peer_events=1', 'expected one of true, false'],
  [sessionsQuery, 'from=yesterday', 'expected an ISO-8601 instant'],
  [exportQuery, 'tz=Nowhere', 'expected a time zone such as Europe/Berlin'],
  [exportQuery, 'locale=de_DE', 'expected a language tag (BCP 47) such as de-DE'],
])('a wrong value is refused in plain words (%#)', (schema, query, words) => {
  const message = refusal(schema, query);
  expect(message).toContain(`" is not valid: ${words}`);
  expect(message).not.toMatch(/Too |Invalid |array|string|expected .* to /);
});
