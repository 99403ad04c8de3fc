/** The key of a job that is about one session. */
export const sessionJobKey = (origin: string, sessionId: string) => `${origin} ${sessionId}`;

/** The session that such a key names. */
export function sessionOfJobKey(key: string): { origin: string; sessionId: string } {
  const at = key.lastIndexOf(' ');
  return { origin: key.slice(0, at), sessionId: key.slice(at + 1) };
}
