import type { z } from 'zod';

const kinds: Partial<Record<string, string>> = { string: 'a text', boolean: 'true or false', object: 'an object', number: 'a number' };

const shortOf = (least: number | bigint) => (least === 1 ? 'it is empty' : `expected ${least} characters or more`);

/**
 * What is wrong with a value of a query or a body, in plain words: ours as they stand, zod's own said anew. Echoes
 * nothing that was sent.
 */
export function issueText(issue: z.core.$ZodIssue): string {
  if ('origin' in issue && issue.origin === 'array') return issue.message;
  switch (issue.code) {
    case 'invalid_value':
      return `expected ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? shortOf(issue.minimum) : `expected ${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'string' ? `it is longer than ${issue.maximum} characters` : `expected ${issue.maximum} or less`;
    case 'custom':
    case 'invalid_format':
      return issue.message;
    case 'invalid_type':
      return `expected ${kinds[issue.expected] ?? 'another kind of value'}`;
    case 'unrecognized_keys':
      return 'it has a field that is not known here';
    default:
      return 'it cannot be read';
  }
}
