import { database } from '@/lib/db/database';
import { log } from '@/lib/log';
import { logStorage, storageFailingSince } from '@/lib/log-storage';
import { wordsOf } from '@/lib/messages/words-of';
import { gatherFacts } from './gather-facts';
import { type Problem, type ProblemCode, problemTable } from './problem';
import { problemsOf } from './problems-of';

const everyMs = 60_000;

/** The bundler may make several copies of this file in one process; they know the same problems. */
interface Shared {
  rollcallProblems?: readonly Problem[];
}
const shared = globalThis as Shared;

/** What was wrong a minute ago at most; nothing before it was first looked at. */
export const lastProblems = (): readonly Problem[] => shared.rollcallProblems ?? [];

/** What begins and what ends between two looks. */
function changesBetween(before: readonly Problem[], after: readonly Problem[]): { begun: Problem[]; ended: Problem[] } {
  const isIn = (problems: readonly Problem[], code: ProblemCode) => problems.some((problem) => problem.code === code);
  return {
    begun: after.filter(({ code }) => !isIn(before, code)),
    ended: before.filter(({ code }) => !isIn(after, code)),
  };
}

/** What is wrong now. While the database cannot be read: that, and what was wrong before. `now` in ms. */
export async function presentProblems(now = Date.now()): Promise<Problem[]> {
  try {
    return problemsOf(await gatherFacts(await database(), now));
  } catch (error) {
    logStorage('looking for problems', error);
    const others = lastProblems().filter(({ code }) => code !== 'storage-failed');
    return [{ code: 'storage-failed', since: storageFailingSince(now) ?? now, of: [] }, ...others];
  }
}

/** Looks for problems, and says once in the log that one has begun or has ended. `now` in ms. */
export async function lookForProblems(now = Date.now()): Promise<void> {
  const before = lastProblems();
  const after = await presentProblems(now);
  shared.rollcallProblems = after;
  const { begun, ended } = changesBetween(before, after);
  const { t } = wordsOf('en');
  for (const { code, since, of } of begun) {
    const line = {
      problem: code,
      since: new Date(since).toISOString(),
      ...(of.length > 0 ? { of } : {}),
      todo: t(`problems.${code}.todo`),
    };
    const message = `a problem has begun: ${t(`problems.${code}.what`)}`;
    if (problemTable[code].isSevere) log.error(line, message);
    else log.warn(line, message);
  }
  for (const { code } of ended) log.info({ problem: code }, `a problem is over: ${t(`problems.${code}.what`)}`);
}

/** What was severely wrong a minute ago at most, by its codes. */
export const severeProblems = (): ProblemCode[] => lastProblems().flatMap(({ code }) => (problemTable[code].isSevere ? [code] : []));

/** Looks for problems every minute, until the process ends. */
export function watchProblems(): void {
  void lookForProblems();
  setInterval(lookForProblems, everyMs).unref();
}
