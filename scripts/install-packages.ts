import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, runCommand } from './run-command';
import { fail, say } from './say';

/**
 * Installs the npm packages of the lock file, unless exactly these are installed already. Install scripts are not run:
 * none of our packages needs one.
 */
export async function installPackages(): Promise<void> {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(root, 'node_modules', '.rollcall-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('installing the npm packages (about a minute, once)');
  const code = await runCommand('npm', ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) fail('npm could not install the packages; its message stands above.');
  writeFileSync(stamp, wanted);
}
