import { expect, it, vi } from 'vitest';

const work = vi.hoisted(() => ({ underWay: 0, most: 0, ends: [] as (() => void)[] }));
/** Hashing that takes until it is told to end. */
vi.mock('better-auth/crypto', () => {
  async function hold() {
    work.most = Math.max(work.most, ++work.underWay);
    await new Promise<void>((resolve) => work.ends.push(resolve));
    work.underWay--;
  }
  return {
    hashPassword: async (password: string) => {
      await hold();
      return `hash of ${password}`;
    },
    verifyPassword: async ({ hash, password }: { hash: string; password: string }) => {
      await hold();
      return hash === `hash of ${password}`;
    },
  };
});

const { hashOfPassword, isPassword } = await import('./password-work');

/** Lets all hashing that is under way, and what waits for it, come to its end. */
async function endAll(all: Promise<unknown>): Promise<void> {
  let over = false;
  const settled = all.finally(() => {
    over = true;
  });
  await vi.waitFor(
    () => {
      for (const end of work.ends.splice(0)) end();
      expect(over).toBe(true);
    },
    { interval: 1, timeout: 10_000 },
  );
  await settled;
}

it('hashes two passwords at a time, lets 50 wait for their turn and refuses the others at once', async () => {
  const given = { hash: 'hash of 0', password: '0' };
  const admitted = Array.from({ length: 52 }, (_, index) => (index % 2 === 0 ? hashOfPassword(`${index}`) : isPassword(given)));
  for (const refused of [hashOfPassword('one more'), isPassword(given)])
    await expect(refused).rejects.toMatchObject({ status: 503, code: 'busy', retryAfterMs: 5_000 });
  expect(work.underWay).toBe(2);
  const answers = Promise.all(admitted);
  await endAll(answers);
  expect((await answers).slice(0, 4)).toEqual(['hash of 0', true, 'hash of 2', true]);
  expect(work).toMatchObject({ underWay: 0, most: 2 });
});

it('takes on as many again once those are done, also when one failed', async () => {
  const crypto = await import('better-auth/crypto');
  const failing = vi.spyOn(crypto, 'hashPassword').mockRejectedValueOnce(new Error('no memory'));
  await expect(hashOfPassword('fails')).rejects.toThrow('no memory');
  failing.mockRestore();
  const admitted = Array.from({ length: 52 }, (_, index) => hashOfPassword(`${index}`));
  await expect(hashOfPassword('one more')).rejects.toMatchObject({ status: 503 });
  await endAll(Promise.all(admitted));
  expect(work).toMatchObject({ underWay: 0, most: 2 });
});
