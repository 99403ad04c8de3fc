import { rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './run-command';

const files = ['packaged/serve', ...['backup', 'restore', 'move', 'doctor', 'erase'].map((name) => `operate/${name}`)];

/**
 * Puts the server's entry and the operator's commands into `folder` of a build, each one file that needs nothing of
 * ours beside it: `node rollcall/backup.mjs FILE`.
 */
export async function bundleCommands(standalone: string): Promise<void> {
  const folder = path.join(standalone, 'rollcall');
  rmSync(folder, { recursive: true, force: true });
  // Loaded late: it may have been installed only now.
  const { build } = await import('rolldown');
  await build({
    input: Object.fromEntries(files.map((file) => [path.basename(file), path.join(root, 'scripts', `${file}.ts`)])),
    platform: 'node',
    resolve: { alias: { '@': root } },
    logLevel: 'warn',
    output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
  });
}
