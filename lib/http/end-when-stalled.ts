import type { ServerResponse } from 'node:http';

const stalledMs = 60_000;

/**
 * Closes the connection of an answer of which its reader has taken nothing for `ms`, so that what it holds is let go: whoever writes it sees the connection
 * close. One that has not begun is waited for.
 */
export function endWhenStalled(response: ServerResponse, ms = stalledMs): void {
  // With a listener Node leaves the connection to us, and tells of it once for each `setTimeout`.
  response.setTimeout(ms, () => {
    if (response.headersSent) response.socket?.destroy();
    else response.socket?.setTimeout(ms);
  });
}
