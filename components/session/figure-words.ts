import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import type { Words } from '@/lib/messages/words';

/** A limit of the rules in minutes, `5 min`. */
export const limitMinutes = (ms: number) => `${ms / 60_000}\u00a0min`;

/** A value of more characters takes two lines in a narrow column, before all figures get too small for it. */
export const maxOnLine = 16;

/**
 * Whether rows of a session are missing: it is still being read, or fewer came than the provider announced. Figures
 * that can only grow then say so.
 */
export function isPartlyRead({ progress, incomplete }: Pick<SessionAnswer, 'progress' | 'incomplete'>): boolean {
  return incomplete || progress.loaded < progress.total;
}

/** A count that can only grow while rows are missing: `≥ 200`. */
export function atLeast(count: number, partly: boolean, words: Pick<Words, 'count'>): string {
  return `${partly ? '≥\u00a0' : ''}${words.count(count)}`;
}

/** What of a session has been read, where something is missing: `200 of 1,255 connections read`. */
export function readSoFar({ progress, incomplete }: Pick<SessionAnswer, 'progress' | 'incomplete'>, { t }: Pick<Words, 't'>): string {
  const { loaded, total } = progress;
  if (loaded < total) return t('session.readOf', { loaded, total });
  return incomplete ? t('session.readSomeMissing', { count: loaded }) : '';
}

/** How many connections the provider counts in now beside ours, where they differ and nothing is missing; else `null`. */
export function differingCounter(
  session: Pick<SessionAnswer, 'progress' | 'incomplete' | 'connectionsIn' | 'liveConnections'>,
): { provider: number; own: number } | null {
  const { connectionsIn: own, liveConnections: provider } = session;
  return provider === null || provider === own || isPartlyRead(session) ? null : { provider, own };
}
