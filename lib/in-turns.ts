import { setImmediate } from 'node:timers/promises';
import type { Steps } from '@/lib/domain/steps';

/** So long, in ms, work goes on before others have their turn. */
const turnMs = 10;

/** Does work that has pauses, with a turn of the event loop for others after every 10 ms. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < turnMs) continue;
    await setImmediate();
    since = performance.now();
  }
}
