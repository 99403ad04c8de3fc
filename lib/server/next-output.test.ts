import { describe, expect, test, vi } from 'vitest';
import { createScrubber } from '@/lib/scrub-text';

/** The lines that the log writes, once a console speaks through it. */
async function linesOf(speak: (console: Pick<Console, 'log' | 'error' | 'warn' | 'info' | 'debug' | 'trace'>) => void): Promise<string[]> {
  const lines: string[] = [];
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  const { redirectConsole } = await import('./next-output');
  const unused = () => expect.unreachable('said beside the log');
  const console = { log: unused, error: unused, warn: unused, info: unused, debug: unused, trace: unused };
  redirectConsole(console);
  speak(console);
  written.mockRestore();
  return lines;
}

describe('the output of Next', () => {
  test('becomes one line of the log each, stacks too, without secrets, colours and addresses', async () => {
    const error = new Error('no Authorization: Bearer canary-of-a-key');
    const lines = await linesOf((console) => {
      console.error('\u001b[31m⨯\u001b[39m', error);
      console.warn('%s is %d', 'this', 7);
      console.log('');
      console.info('x'.repeat(100_000));
      console.error('Failed to handle request for /realtimekit/sessions?search=Ada%20Lovelace');
      console.warn('Request body exceeded 1KB for /?search=Ada. Only the first 1KB will be available.');
    });
    const entries = lines.map((line) => JSON.parse(line) as { level: number; part: string; msg: string });
    expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
    expect(entries.map(({ level, part }) => [level, part])).toEqual([
      [50, 'next'],
      [40, 'next'],
      [30, 'next'],
      [50, 'next'],
      [40, 'next'],
    ]);
    expect(entries[0]?.msg).toMatch(/^⨯ Error: no Authorization: Bearer \[hidden\]\n {4}at /);
    expect(lines.join('')).not.toContain('canary');
    expect(entries[1]?.msg).toBe('this is 7');
    expect(entries[2]?.msg.length).toBeLessThan(9_000);
    expect(entries[3]?.msg).toBe('Failed to handle request for an address');
    expect(entries[4]?.msg).toBe('Request body exceeded 1KB for an address Only the first 1KB will be available.');
    expect(createScrubber(['secret-value'])('a secret-value')).toBe('a [hidden]');
  });
});
