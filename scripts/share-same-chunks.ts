import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What names the file it stands in, and is no code. */
const ownName = /\n\/\/# sourceMappingURL=.*\s*$/;

/**
 * Turbopack writes a chunk that many route handlers load once for each of them, the same code under another name (Next
 * 16.4: 25 of 33 MB). A server keeps the text of each that it has loaded, in two bytes a character: some 50 MB. Here
 * every chunk of a build's `server` folder that another one equals becomes a line that asks for that one. Answers how
 * many bytes went. Throws what the file system throws.
 */
export function shareSameChunks(server: string): number {
  const firsts = new Map<string, string>();
  let bytes = 0;
  for (const name of globSync('chunks/**/*.js', { cwd: server }).toSorted()) {
    const file = path.join(server, name);
    const code = readFileSync(file, 'utf8').replace(ownName, '');
    const hash = createHash('sha256').update(code).digest('hex');
    const first = firsts.get(hash);
    if (first === undefined) {
      firsts.set(hash, file);
      continue;
    }
    const target = path.relative(path.dirname(file), first).split(path.sep).join('/');
    const line = `module.exports=require(${JSON.stringify(target.startsWith('.') ? target : `./${target}`)})\n`;
    if (line.length >= code.length) continue;
    writeFileSync(file, line);
    bytes += code.length - line.length;
  }
  return bytes;
}
