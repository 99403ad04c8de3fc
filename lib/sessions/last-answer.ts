import type { Database } from '@/lib/db/database';
import { withFallback } from '@/lib/db/with-fallback';
import { fresh, type Staleness } from '@/lib/domain/answers/staleness';
import { failureCodes } from '@/lib/providers/failure-code';
import type { Answer } from '@/lib/providers/provider';
import { ProviderError, type ProviderErrorKind } from '@/lib/providers/provider-error';
import { type AnswerKey, keepAnswer } from './archive/kept-answer';

/** What a provider answers, or what it last answered before it failed; `asOf` (ms) is when it did. */
export type LastAnswer<T> = Answer<T> & Staleness;

/** These are answers of their own: what was kept before is not true any more, or never was. */
const answers: readonly ProviderErrorKind[] = ['not-found', 'bad-request', 'unsupported'];

/** Whether a provider failed to answer, so that its last answer may stand in. */
export const isFailure = (error: unknown): error is ProviderError => error instanceof ProviderError && !answers.includes(error.kind);

/** Of an answer that stands in since the provider failed so. */
export const staleSince = ({ kind, message }: ProviderError) => ({
  stale: true as const,
  reason: message,
  reasonCode: failureCodes[kind],
});

/** Asks a provider, and keeps what it answers for when it fails. Throws `ProviderError`. */
export async function askAndKeep<T>(key: AnswerKey, ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const answer = await ask();
  await withFallback('keeping an answer', undefined, (db) => keepAnswer(db, key, answer.data, answer.asOf));
  return answer;
}

/** What `ask` answers, else what is kept. Throws the `ProviderError` where nothing is, or where it is an answer. */
export async function orLastAnswer<T>(
  ask: () => Promise<Answer<T>>,
  readKept: (db: Database) => Promise<Answer<T> | null>,
): Promise<LastAnswer<T>> {
  try {
    return { ...(await ask()), ...fresh };
  } catch (error) {
    if (!isFailure(error)) throw error;
    const kept = await withFallback('reading a kept answer', null, readKept);
    if (kept === null) throw error;
    return { data: kept.data, asOf: kept.asOf, ...staleSince(error) };
  }
}
