/**
 * Short messages about what was just done. Who tells one needs nothing of the library that shows it, which is loaded
 * with the first.
 */
export interface SaidMessage {
  id: number;
  kind: 'success' | 'error';
  text: string;
}

const none: readonly SaidMessage[] = [];
const listeners = new Set<() => void>();
let messages = none;

export function say(kind: SaidMessage['kind'], text: string): void {
  messages = [...messages, { id: messages.length + 1, kind, text }];
  for (const listener of listeners) listener();
}

export function subscribeToMessages(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const readMessages = (): readonly SaidMessage[] => messages;
export const noMessages = (): readonly SaidMessage[] => none;
