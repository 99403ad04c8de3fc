/**
 * Whether Node's own HTTP client failed at a connection that is nobody's any more: of an answer that was cut off, the
 * rest may come later, and then it throws where nobody can catch it (seen with Node 24.21).
 */
export function isBrokenConnection(error: unknown): boolean {
  return error instanceof Error && /node:internal\/deps\/undici/.test(error.stack ?? '');
}
