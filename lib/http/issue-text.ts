import type { z } from 'zod';

/** What is wrong with a value of a query, in plain words: ours as they stand, zod's own said anew. Echoes nothing that was sent. */
export function issueText(issue: z.core.$ZodIssue): string {
  if ('origin' in issue && issue.origin === 'array') return issue.message;
  switch (issue.code) {
    case 'invalid_value':
      return `expected ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? 'it is too short' : `expected ${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'string' ? `it is longer than ${issue.maximum} characters` : `expected ${issue.maximum} or less`;
    case 'custom':
    case 'invalid_format':
      return issue.message;
    default:
      return 'it cannot be read';
  }
}
