import { collectDefaultMetrics, register } from 'prom-client';
import { database } from '@/lib/db/database';
import type { StatusAnswer } from '@/lib/domain/answers/status-answer';
import { logStorage } from '@/lib/log-storage';
import { readStatus } from './read-status';
import { countRequests } from './request-times';
import { statusGauges } from './status-gauges';
import { presentProblems } from './watch-problems';

/** Of Node's own figures those whose series are as many as Node has kinds of things. */
const tooMany = [
  ...['nodejs_active_handles', 'nodejs_active_requests', 'nodejs_active_resources', 'nodejs_gc_duration_seconds'],
  ...['nodejs_heap_space_size_total_bytes', 'nodejs_heap_space_size_used_bytes', 'nodejs_heap_space_size_available_bytes'],
];

/** Begins to measure this process: its memory, the lag of its loop, its requests. */
export function startMetrics(): void {
  if (register.getSingleMetric('process_cpu_seconds_total') !== undefined) return;
  collectDefaultMetrics();
  for (const name of tooMany) register.removeSingleMetric(name);
  countRequests();
}

/** The figures in the text format of Prometheus; without a database those that need none. */
export async function metricsText(): Promise<string> {
  let status: StatusAnswer | null = null;
  try {
    status = await readStatus(await database());
  } catch (error) {
    logStorage('reading the status', error);
  }
  const problems = status?.problems ?? (await presentProblems());
  const gauges = await statusGauges(
    problems.map(({ code }) => code),
    status,
  );
  return `${await register.metrics()}${gauges}`;
}

export const metricsType = register.contentType;
