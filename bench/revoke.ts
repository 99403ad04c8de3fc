// A hundred recipients ask once a second, half of them each of two instances on one database; then the link is revoked
// at the first instance. What of its data still arrives after the revoke was answered, and the last moment any of it
// does.
import { setTimeout as delay } from 'node:timers/promises';
import { scenarioIds } from '@/simulator/scenario-ids';
import { atMost, isSo, noted, printFigures } from './figure';
import { makeReport, startInstances } from './start-instances';

const clients = 100;
const rounds = 5;

const instances = await startInstances(2);
try {
  const lasts: number[] = [];
  let late = 0;
  let seen = 0;
  let refused = 0;
  for (let round = 0; round < rounds; round++) {
    const { id, key } = await makeReport(instances, scenarioIds.class);
    const headers = { authorization: `Bearer ${key}`, 'x-report-visit': 'bench-revoke-visit' };
    let revokedAt = Number.POSITIVE_INFINITY;
    let last = 0;
    let over = false;
    const clientLoop = async (index: number) => {
      await delay((index * 1000) / clients);
      while (!over) {
        const startedAt = performance.now();
        const answer = await fetch(`${instances.urls[index % 2]}/api/r/${id}/participants`, { headers });
        await answer.arrayBuffer();
        const endedAt = performance.now();
        if (answer.status === 200) {
          seen++;
          if (endedAt > revokedAt) last = Math.max(last, endedAt - revokedAt);
          if (startedAt > revokedAt) late++;
        } else if (answer.status === 404) refused++;
        else throw new Error(`a recipient got ${answer.status}`);
        await delay(Math.max(0, 1000 - (endedAt - startedAt)));
      }
    };
    const running = Array.from({ length: clients }, (_, index) => clientLoop(index));
    await delay(2_500);
    await instances.ask('DELETE', `/api/reports/${id}`);
    revokedAt = performance.now();
    await delay(2_500);
    over = true;
    await Promise.all(running);
    lasts.push(last);
  }
  printFigures(`A revoke, ${clients} clients at 1 Hz on two instances, ${rounds} times`, [
    atMost('answers with data to calls begun after the revoke', late, 0, 'answers'),
    atMost('worst time from the revoke to the last byte', Math.max(...lasts), 1_000, 'ms'),
    isSo('every client was served before and refused after', seen >= clients * rounds && refused >= clients * rounds),
    noted('answers with data before, refusals after', `${seen}, ${refused}`),
  ]);
} finally {
  await instances.stop();
}
