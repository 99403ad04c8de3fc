import { describe, expect, test, vi } from 'vitest';
import { textStream } from './text-stream';

describe('a stream of texts', () => {
  test('makes each text when it is asked for, in a turn of its own', async () => {
    let made = 0;
    function* texts() {
      for (const text of ['a', 'ü', 'c']) {
        made += 1;
        yield text;
      }
    }
    const reader = textStream(texts()).getReader();
    await new Promise(setImmediate);
    expect(made).toBe(0);
    let turned = false;
    setImmediate(() => {
      turned = true;
    });
    expect((await reader.read()).value).toEqual(new TextEncoder().encode('a'));
    expect([made, turned]).toEqual([1, true]);
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('ü');
    await reader.read();
    expect((await reader.read()).done).toBe(true);
  });

  test('ends what makes the texts when its reader goes away', async () => {
    const ended = vi.fn();
    function* texts() {
      try {
        for (;;) yield 'x';
      } finally {
        ended();
      }
    }
    const reader = textStream(texts()).getReader();
    await reader.read();
    await reader.cancel();
    expect(ended).toHaveBeenCalledOnce();
  });
});
