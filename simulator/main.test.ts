import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ask } from './ask';
import { scenarioIds } from './scenario-ids';
import { startSimulator } from './server';

const root = fileURLToPath(new URL('..', import.meta.url));

function start(...options: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['--import', './scripts/alias.mjs', 'simulator/main.ts', ...options], { cwd: root });
}

async function firstLine(child: ChildProcessWithoutNullStreams): Promise<string> {
  const [data] = await once(child.stdout, 'data');
  return String(data);
}

describe('the process of the simulator', () => {
  test('prints one line of JSON when it listens, and ends when its parent closes its input', async () => {
    const child = start('--token', 'canary', '--now', '2026-03-11T10:20:30.000Z', '--stdin-close-exits');
    const line = await firstLine(child);
    const said = JSON.parse(line);
    expect(line.trimEnd().split('\n')).toHaveLength(1);
    expect(said).toMatchObject({
      realtimekit: { baseUrl: `${said.listening}/client/v4`, token: 'canary' },
      videosdk: { endpoint: said.listening },
    });
    expect((await fetch(`${said.realtimekit.baseUrl}/accounts/x/realtime/kit/apps`)).status).toBe(401);
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('answers with the same bytes as another of the same seed and clock', async () => {
    const options = { now: '2026-03-11T10:20:30.000Z', seed: 5 };
    const child = start('--now', options.now, '--seed', '5', '--stdin-close-exits');
    const theirs = ask(JSON.parse(await firstLine(child)));
    const simulator = await startSimulator(options);
    const ours = ask(simulator);
    for (const key of ['class', 'live', 'breakout', 'oddities'] as const) {
      const path = `/{app}/sessions/${scenarioIds[key]}/participants?per_page=200&include_peer_events=true`;
      expect((await theirs.kit(path)).text).toBe((await ours.kit(path)).text);
    }
    const sessions = '/v2/sessions?perPage=30';
    expect((await theirs.videosdk(sessions)).text).toBe((await ours.videosdk(sessions)).text);
    await simulator.close();
    child.stdin.end();
    await once(child, 'exit');
  });

  test('ends on SIGTERM even while a call hangs', async () => {
    const child = start();
    const { listening } = JSON.parse(await firstLine(child));
    await fetch(`${listening}/__control/faults`, { method: 'POST', body: JSON.stringify({ match: 'apps', fault: { kind: 'hang' } }) });
    const hanging = fetch(`${listening}/client/v4/apps`);
    child.kill('SIGTERM');
    await expect(hanging).rejects.toThrow();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('serves the world of the tests unless the demo is asked for, and knows no other', async () => {
    const child = start('--now', '2026-03-11T10:20:30.000Z', '--world', 'demo', '--zone', 'Asia/Tokyo', '--stdin-close-exits');
    const demo = ask(JSON.parse(await firstLine(child)));
    const simulator = await startSimulator({ now: '2026-03-11T10:20:30.000Z', world: 'demo', zone: 'Asia/Tokyo' });
    const tests = await startSimulator({ now: '2026-03-11T10:20:30.000Z' });
    const sessions = '/{app}/sessions?per_page=200';
    expect((await demo.kit(sessions)).text).toBe((await ask(simulator).kit(sessions)).text);
    expect((await ask(tests).kit(sessions)).text).not.toContain('Maths 8b');
    expect((await ask(tests).kit(`/{app}/sessions/${scenarioIds.oddities}`)).status).toBe(200);
    await Promise.all([simulator.close(), tests.close()]);
    child.stdin.end();
    await once(child, 'exit');
    expect(await once(start('--world', 'elsewhere'), 'exit')).toEqual([1, null]);
  });

  test('refuses an option that is not a number', async () => {
    const child = start('--port', 'eighty');
    expect(await once(child, 'exit')).toEqual([1, null]);
  });
});
