import { execFileSync } from 'node:child_process';

/** What a server of the bench is given, so that its metrics can be asked for. */
export const metricsToken = 'bench-metrics-token';

/** The longest that a turn of the loop which takes requests was late since this was last asked, ms. */
export async function longestLag(origin: string): Promise<number> {
  const answer = await fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } });
  if (!answer.ok) throw new Error(`/metrics answered ${answer.status}`);
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(await answer.text())?.[1]) * 1_000;
}

/** The memory of a process, MB. */
export const memoryOf = (pid: number | undefined) => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024;
