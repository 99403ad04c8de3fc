import type { EventKind, PeerEvent } from '@/lib/domain/connection';
import { asText } from '@/lib/providers/read-field';

/** What an event of this name is; names are compared to the letter. */
export function eventKind(name: unknown): EventKind {
  if (name === 'PEER_JOINING') return 'join';
  return name === 'PEER_LEAVING' ? 'leave' : 'other';
}

/**
 * One text for all events of a kind: `JSON.parse` makes a new one for each, and a session of 10,000 people has 40,000
 * to keep.
 */
const labels = { join: 'PEER_JOINING', leave: 'PEER_LEAVING', other: null };

/** An event by its name as it was sent. `at` in ms. */
export function namedEvent(name: unknown, at: number | null): PeerEvent {
  const kind = eventKind(name);
  return { kind, at, label: labels[kind] ?? asText(name) ?? '' };
}
