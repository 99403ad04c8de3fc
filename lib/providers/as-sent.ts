import { cutText } from './read-field';

/**
 * A value of an answer as a word of a line: texts as they are (the beginning of long ones), what is no scalar by its
 * brackets alone (however deep it goes), what is missing by a dash.
 */
export function asSent(value: unknown): string {
  if (value === undefined) return '–';
  if (typeof value === 'string') return cutText(value);
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}
