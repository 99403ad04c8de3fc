import { describe, expect, test, vi } from 'vitest';

const work = vi.hoisted(() => ({ underWay: [] as string[], most: 0, ends: [] as (() => void)[] }));
/** Hashing that takes until it is told to end. */
vi.mock('better-auth/crypto', () => {
  async function hold(password: string) {
    work.underWay.push(password);
    work.most = Math.max(work.most, work.underWay.length);
    await new Promise<void>((resolve) => work.ends.push(resolve));
    work.underWay.splice(work.underWay.indexOf(password), 1);
  }
  return {
    hashPassword: async (password: string) => {
      await hold(password);
      return `hash of ${password}`;
    },
    verifyPassword: async ({ hash, password }: { hash: string; password: string }) => {
      await hold(password);
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

describe('password work', () => {
  test('hashes two passwords at a time, of two networks, and refuses none of 60 networks', async () => {
    const given = (n: number) => ({ hash: `hash of ${n}`, password: `${n}` });
    const all = Array.from({ length: 120 }, (_, n) => {
      const asker = { who: `network ${n >> 1}`, rank: 1 + (n % 2) };
      return n % 2 === 0 ? hashOfPassword(`${n}`, asker) : isPassword(given(n), asker);
    });
    expect(work.underWay).toEqual(['0', '2']);
    const answers = Promise.all(all);
    await endAll(answers);
    expect((await answers).slice(0, 4)).toEqual(['hash of 0', true, 'hash of 2', true]);
    expect(work).toMatchObject({ underWay: [], most: 2 });
  });

  test('lets 1,000 wait, and refuses the others at once', async () => {
    const admitted = Array.from({ length: 1_002 }, (_, n) => hashOfPassword(`${n}`, { who: `network ${n}`, rank: 1 }));
    await expect(hashOfPassword('one more', { who: 'late', rank: 1 })).rejects.toThrow('Too much waits');
    await endAll(Promise.all(admitted));
    const again = hashOfPassword('again', { who: 'late', rank: 1 });
    await endAll(again);
    expect(await again).toBe('hash of again');
  });
});
