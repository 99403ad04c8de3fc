import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { WriterTask } from '@/lib/sessions/testing/archive-writer';

/** What a writer said it had kept. */
export interface Acknowledged {
  number: number;
  version: number;
  outcome: string;
}

export interface RunningWriter {
  process: ChildProcess;
  /** Fulfilled when the process is gone and all it said has been read. */
  over: Promise<{ acknowledged: Acknowledged[]; code: number | null; errors: string }>;
  /** Fulfilled with its first line, or with its end. */
  begun: Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../..');

/** Starts a plain Node process that archives sessions. */
export function runWriter(task: WriterTask): RunningWriter {
  const script = path.join(root, 'lib', 'sessions', 'testing', 'archive-writer.ts');
  const flags = ['--conditions=react-server', '--import', path.join(root, 'scripts', 'alias.mjs')];
  const child = spawn(process.execPath, [...flags, script, JSON.stringify(task)], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk;
  });
  const closed = once(child, 'close');
  const over = closed.then(() => ({ acknowledged: parse(output), code: child.exitCode, errors }));
  const begun = Promise.race([once(child.stdout, 'data'), closed]).then(() => undefined);
  return { process: child, over, begun };
}

/** A line that was cut off by the kill says nothing. */
function parse(output: string): Acknowledged[] {
  const lines = output.split('\n').slice(0, -1);
  return lines.map((line) => {
    const [number, version, outcome = ''] = line.split(' ');
    return { number: Number(number), version: Number(version), outcome };
  });
}
