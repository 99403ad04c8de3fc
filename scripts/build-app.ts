import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleCommands } from './bundle-commands';
import { prepareMessages } from './prepare-messages';
import { root, runCommand } from './run-command';
import { fail, say } from './say';
import { shareSameChunks } from './share-same-chunks';
import { writeBrotliTwins } from './write-brotli-twins';

const sources = [
  '{app,components,lib,public}/**/*',
  '{proxy,instrumentation,instrumentation-node}.ts',
  '{package-lock,tsconfig}.json',
  'scripts/{build-app,bundle-commands,everywhere,run-command,say,server-threads,share-same-chunks}.ts',
  'scripts/{operate,packaged}/*.ts',
  'next.config.js',
  'postcss.config.mjs',
];

/** What a build consists of. Next adds every file that code may read whose path it cannot tell, `.env` among them. */
const installed = ['.next', 'node_modules', 'package.json', 'public', 'rollcall', 'server.js'];

function hashOfSources(): string {
  const files = globSync(sources, { cwd: root })
    .filter((file) => !/\.test\.tsx?$/.test(file) && statSync(path.join(root, file)).isFile())
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** Makes the production build in `.next/standalone`, unless the sources are still those it was made from. */
export async function buildApp(): Promise<void> {
  await prepareMessages();
  const stamp = path.join(root, '.next', 'rollcall-build');
  const wanted = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('making the production build (about half a minute)');
  if ((await runCommand('next', ['build'])) !== 0) fail('the build failed; its message stands above.');
  // The standalone server serves static files only when they stand beside it.
  const served = path.join(root, '.next', 'standalone', '.next', 'static');
  cpSync(path.join(root, '.next', 'static'), served, { recursive: true });
  await writeBrotliTwins(served);
  const standalone = path.join(root, '.next', 'standalone');
  cpSync(path.join(root, 'public'), path.join(standalone, 'public'), { recursive: true });
  await bundleCommands(standalone);
  shareSameChunks(path.join(standalone, '.next', 'server'));
  for (const name of readdirSync(standalone)) {
    if (!installed.includes(name)) rmSync(path.join(standalone, name), { recursive: true });
  }
  writeFileSync(stamp, wanted);
}
