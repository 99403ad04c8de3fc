import { describe, expect, test } from 'vitest';
import { getExport } from '@/lib/endpoints/sessions/export';
import { getParticipant } from '@/lib/endpoints/sessions/participant';
import { getParticipants } from '@/lib/endpoints/sessions/participants';
import { getSessions } from '@/lib/endpoints/sessions/sessions';
import { parseQuery } from './parse-query';

const refusal = (schema: Parameters<typeof parseQuery>[1], query: string) => {
  try {
    parseQuery(new Request(`http://x/api?${query}`), schema);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
};

describe('a wrong value', () => {
  test.each([
    [getParticipants.query, 'present=2026-11-17T08:00:00Z', 'expected two instants separated by a comma'],
    [
      getParticipants.query,
      'present=2026-11-17T08:00:00Z,2026-11-17T09:00:00Z,2026-11-17T10:00:00Z',
      'expected two instants separated by a comma',
    ],
    [getParticipants.query, 'present=a,b', 'expected an ISO-8601 instant such as 2026-11-17T08:00:00.000Z'],
    [getParticipants.query, 'present=2026-11-17T09:00:00Z,2026-11-17T08:00:00Z', 'the second instant must be later than the first'],
    [getParticipants.query, 'perPage=201', 'expected 200 or less'],
    [getParticipants.query, 'page=0', 'expected 1 or more'],
    [getParticipants.query, 'page=x', 'expected a whole number'],
    [getParticipants.query, 'verdict=late', 'expected one of present, partial, absent'],
    [getParticipants.query, `search=${'x'.repeat(201)}`, 'it is longer than 200 characters'],
    [getParticipant.query, 'filters=a', 'expected one of device_info'],
    [getParticipant.query, 'include_peer_events=1', 'expected one of true, false'],
    [getSessions.query, 'from=yesterday', 'expected an ISO-8601 instant'],
    [getExport.query, 'timeZone=Nowhere', 'expected a time zone such as Europe/Berlin'],
    [getExport.query, 'locale=de_DE', 'expected a language tag (BCP 47) such as de-DE'],
  ])('is refused in plain words (%#)', (schema, query, words) => {
    const message = refusal(schema, query);
    expect(message).toContain(`" is not valid: ${words}`);
    expect(message).not.toMatch(/Too |Invalid |array|string|expected .* to /);
  });
});
