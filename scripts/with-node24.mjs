// Runs one of our TypeScript files on Node 24: the machine's own when it is new enough, else one fetched through npm
// into .node24 of this project. Plain JavaScript, because it must run on Node 20 too.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '24.21.0';
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [script, ...rest] = process.argv.slice(2);

function fetchedNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = path.join(root, '.node24');
  const home = path.join(folder, 'node_modules', name);
  const binary = path.join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const manifest = path.join(home, 'package.json');
  const ready = existsSync(binary) && existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === VERSION;
  if (!ready) {
    console.log(`rollcall: this machine has Node ${process.versions.node}; fetching Node ${VERSION} into .node24 (about 190 MB, once)`);
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const install = spawnSync(
      npm,
      [
        'install',
        '--prefix',
        folder,
        '--no-save',
        '--no-package-lock',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        `${name}@${VERSION}`,
      ],
      { stdio: 'inherit', shell: process.platform === 'win32' },
    );
    if (install.status !== 0 || !existsSync(binary)) {
      console.error(`rollcall: could not fetch ${name}@${VERSION}. Install Node 24 yourself (https://nodejs.org) and try again.`);
      process.exit(1);
    }
  }
  return binary;
}

const major = Number(process.versions.node.split('.')[0]);
const node = major >= 24 ? process.execPath : fetchedNode();
const child = spawn(node, ['--import', new URL('./alias.mjs', import.meta.url).href, path.join(root, script), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// npm hands a signal to the shell between it and us, and many shells die of it without a word: an orphan ends too, as a supervisor expects.
const parent = process.ppid;
const isOrphan = () => process.ppid !== parent;
if (process.env.npm_lifecycle_event) setInterval(() => isOrphan() && child.kill('SIGTERM'), 500).unref();
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
