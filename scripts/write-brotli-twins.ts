import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { packedTypes } from '@/lib/server/brotli-twins';

const pack = promisify(brotliCompress);

/** Puts a packed twin beside each file of the folder that becomes smaller so (`lib/server/brotli-twins.ts`). */
export async function writeBrotliTwins(folder: string): Promise<void> {
  const files = globSync(`**/*.{${Object.keys(packedTypes).join(',')}}`, { cwd: folder }).map((name) => path.join(folder, name));
  await Promise.all(
    files.map(async (file) => {
      const content = readFileSync(file);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
      const twin = await pack(content, { params });
      if (twin.length < content.length) writeFileSync(`${file}.br`, twin);
    }),
  );
}
