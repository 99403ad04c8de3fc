import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { allEndpoints } from './all-endpoints';

/** Names of the parts that say so of a value. */
function refusedParts(schema: z.ZodType, value: object): string[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map(({ path }) => path.join('.'));
}

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Where a schema takes texts, by the document that is made of it. */
function textsOf(schema: z.ZodType): string[] {
  const { $defs = {}, ...document }: Json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const named = (part: unknown): unknown =>
    isJson(part) && typeof part.$ref === 'string' && isJson($defs) ? $defs[part.$ref.replace('#/$defs/', '')] : part;
  const takesText = (given: unknown): boolean => {
    const part = named(given);
    return isJson(part) && (part.type === 'string' || (Array.isArray(part.anyOf) && part.anyOf.some(takesText)));
  };
  const whole = named(document);
  const properties = isJson(whole) && isJson(whole.properties) ? whole.properties : {};
  return Object.entries(properties).flatMap(([key, part]) => (takesText(part) ? [key] : []));
}

describe('every text of every query and body', () => {
  const parts = allEndpoints.flatMap(({ name: route, query, body }) =>
    [query, body].flatMap((schema) => (schema ? textsOf(schema).map((part) => ({ route, part, schema })) : [])),
  );

  test('is looked at', () => {
    const found = parts.map(({ route, part }) => `${route} ${part}`);
    expect(found).toEqual(
      expect.arrayContaining([
        ...['signIn email', 'signIn password', 'acceptInvitation name', 'acceptInvitation secret', 'makeApiToken name', 'invite email'],
        ...[
          'sessions search',
          'sessions meetingId',
          'participants role',
          'makeReport title',
          'makeReport password',
          'unlockReport password',
        ],
        ...['endSingleSignOn state', 'setUp code', 'changeReport title', 'beginSingleSignOn callbackURL'],
      ]),
    );
  });

  test.each(parts)('$part of $route refuses NUL and half a character', ({ part, schema }) => {
    for (const odd of ['a\0b@example.org', '\0', 'a\ud800b', '\udfff'])
      expect(refusedParts(schema, { [part]: odd }).filter((path) => path.startsWith(part))).not.toEqual([]);
  });
});
