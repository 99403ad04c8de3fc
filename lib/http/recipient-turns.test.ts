import { afterEach, describe, expect, test, vi } from 'vitest';
import { RequestError } from '@/lib/request-error';
import { maxWaitMs, runInRecipientTurn } from './recipient-turns';

afterEach(() => vi.useRealTimers());
/** What has a place begins one by one, at the next turns of the event loop. */
async function turn(): Promise<void> {
  for (let time = 0; time < 12; time++) await new Promise(setImmediate);
}
const client = () => new AbortController().signal;

/** Work that is done when the test says so. */
function begin(link: string, signal = client(), maxMs?: number) {
  let end = () => {};
  const work = vi.fn(
    () =>
      new Promise<string>((resolve) => {
        end = () => resolve(link);
      }),
  );
  const done = runInRecipientTurn(link, signal, work, maxMs);
  const settled = Promise.allSettled([done]);
  return { work, done, settled, end: () => end() };
}
type Begun = ReturnType<typeof begin>;
const atWork = (all: Begun[]) => all.filter(({ work }) => work.mock.calls.length > 0).length;

async function finish(all: Begun[]): Promise<void> {
  for (let left = all.length; left > 0; left--) {
    for (const { end } of all) end();
    await turn();
  }
  await Promise.all(all.map(({ settled }) => settled));
}

describe('the turns of recipients', () => {
  test('are two at once for a link and four in all, and let others go first', async () => {
    const all = ['one', 'one', 'one', 'two', 'two', 'two', 'three'].map((link) => begin(link));
    const begun: number[] = [];
    const look = () => begun.push(atWork(all)) < 12 && setImmediate(look);
    look();
    await turn();
    expect(atWork(all.slice(0, 3))).toBe(2);
    expect(atWork(all.slice(3, 6))).toBe(2);
    expect(atWork(all)).toBe(4);
    await finish(all);
    // Others have their turn before each.
    expect(begun.slice(0, 1)).toEqual([0]);
    for (const [at, number] of begun.entries()) expect(number - (begun[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(atWork(all)).toBe(7);
  });

  test('are refused to whoever has waited 5 s, with a 503 that says when to come again', async () => {
    const busy = [begin('one'), begin('one')];
    await turn();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const late = begin('one');
    const [patient, other] = [begin('one', client(), Number.POSITIVE_INFINITY), begin('two')];
    vi.advanceTimersByTime(maxWaitMs);
    vi.useRealTimers();
    const refused = await late.done.catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RequestError);
    expect(refused).toMatchObject({ status: 503, code: 'too_many_recipients', retryAfterMs: 5_000 });
    expect(maxWaitMs).toBe(5_000);
    await turn();
    expect([atWork([late]), atWork([patient]), atWork([other])]).toEqual([0, 0, 1]);
    await finish([...busy, patient, other]);
    expect(atWork([patient])).toBe(1);
  });

  test('are given to nobody who has gone, and pass to the next after work that failed', async () => {
    const gone = new AbortController();
    const busy = [begin('one'), begin('one')];
    const left = begin('one', gone.signal);
    await turn();
    gone.abort();
    await expect(left.done).rejects.toBeInstanceOf(RequestError);
    expect(atWork([left])).toBe(0);
    await finish(busy);
    const fail = async () => {
      throw new Error('it failed');
    };
    for (let time = 0; time < 6; time++) await expect(runInRecipientTurn('one', client(), fail)).rejects.toThrow('it failed');
  });
});
