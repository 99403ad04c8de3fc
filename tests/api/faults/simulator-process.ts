import { startSimulator } from '@/scripts/start-simulator';
import type { Simulator } from '@/simulator/server';

/** A simulator in a process of its own: its connections break as those of a real provider do. */
export async function simulatorProcess(): Promise<Simulator> {
  const running = await startSimulator(['--seed', '1']);
  return {
    ...JSON.parse(running.line),
    close: async () => {
      const ended = new Promise((resolve) => running.process.once('exit', resolve));
      running.process.kill();
      await ended;
    },
  };
}
