import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Another connection on a database file, in a thread of its own as it were another process. */
export interface OtherProcess {
  stop(): Promise<void>;
}

/** Opens the file and runs `work` (JavaScript, which has `db` and `pauseMs`) again and again; resolves after the first. */
export async function startOther(file: string, work = '', pauseMs = 0): Promise<OtherProcess> {
  const code = `
    const { parentPort, workerData } = require('node:worker_threads');
    const { DatabaseSync } = require('node:sqlite');
    const db = new DatabaseSync(workerData.file, { timeout: 10000 });
    db.exec('pragma journal_mode = wal');
    db.exec('select 1 from sqlite_master');
    const run = () => { ${work} };
    run();
    parentPort.postMessage('begun');
    const timer = setInterval(run, workerData.pauseMs);
    parentPort.on('message', () => { clearInterval(timer); db.close(); parentPort.close(); });`;
  const worker = new Worker(code, { eval: true, workerData: { file, pauseMs } });
  await once(worker, 'message');
  return {
    async stop() {
      const ended = once(worker, 'exit');
      worker.postMessage('stop');
      await ended;
    },
  };
}
