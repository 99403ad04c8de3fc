import { describe, expect, test } from 'vitest';
import { type Readers, unreadBody } from './unread-body';

const megabyte = 1024 * 1024;
const text = 'a'.repeat(10 * megabyte);

/** An answer that has begun to be sent; who reads it takes as much as `take` is called for. */
async function begin(readers: Readers) {
  const body = unreadBody(text, readers);
  if (!(body instanceof ReadableStream)) throw new Error('A long answer is sent in pieces.');
  const reader = body.getReader();
  const take = () => reader.read().then(({ done }) => (done ? 'over' : 'taken'));
  await take();
  return { take, leave: () => reader.cancel() };
}

/** How many of some answers can still be taken. */
async function alive(answers: Awaited<ReturnType<typeof begin>>[]): Promise<number> {
  const all = await Promise.allSettled(answers.map(({ take }) => take()));
  return all.filter(({ status }) => status === 'fulfilled').length;
}

const endAll = (answers: Awaited<ReturnType<typeof begin>>[]) => Promise.allSettled(answers.map(({ leave }) => leave()));

describe('a body that is not read', () => {
  test('gives the text as it is, whatever character stands where it is cut', async () => {
    for (const whole of ['short', `a${'😀'.repeat(20_000)}`, `${'ä'.repeat(64 * 1024 - 1)}😀`, 'ł'.repeat(64 * 1024)])
      expect(await new Response(unreadBody(whole, 'members')).text()).toBe(whole);
  });

  test('is cut off for who has taken nothing for longest once what nobody takes is more than 128 MB', async () => {
    const first = await begin('recipients');
    const stalled = await Promise.all(Array.from({ length: 11 }, () => begin('recipients')));
    expect(await first.take()).toBe('taken');
    const later = await Promise.all(Array.from({ length: 6 }, () => begin('recipients')));
    expect(await first.take()).toBe('taken');
    expect(await alive(stalled)).toBe(5);
    expect(await alive(later)).toBe(6);
    await endAll([first, ...stalled, ...later]);
  });

  test('counts for nobody who has left, whose answer is over or was never sent, and for members apart from recipients', async () => {
    const member = await begin('members');
    for (let time = 0; time < 14; time++) await (await begin('recipients')).leave();
    for (let time = 0; time < 14; time++) await new Response(unreadBody(text, 'recipients')).text();
    const never = Array.from({ length: 20 }, () => unreadBody(text, 'recipients'));
    const held = await Promise.all(Array.from({ length: 12 }, () => begin('recipients')));
    expect(await alive([member, ...held])).toBe(13);
    await endAll([member, ...held]);
    expect(never).toHaveLength(20);
  });
});
