// `node --import ./scripts/alias.mjs scripts/cut-fonts.ts`: cuts Inter down to what the pages use, into `public/fonts`,
// and writes `app/fonts.css`. By hand, after a change of the font or of `font-faces.ts`;
// `npm run format` follows.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { paths } from '@/lib/paths';
import { fontFaces, fontRules, lettersOf, weights } from './font-faces';
import { readFont } from './font-tables';
import { root } from './run-command';

const source = path.dirname(fileURLToPath(import.meta.resolve('@fontsource-variable/inter/package.json')));
const sourceFile = (from: string) => readFileSync(path.join(source, 'files', `inter-${from}-wght-normal.woff2`));

mkdirSync(path.join(root, 'public', 'fonts'), { recursive: true });
for (const { name, from, letters, features } of fontFaces) {
  const file = await subsetFont(sourceFile(from), String.fromCodePoint(...lettersOf(letters)), {
    targetFormat: 'woff2',
    variationAxes: { wght: weights },
    keepFeatures: features,
  });
  writeFileSync(path.join(root, 'public', paths.font(name)), file);
  console.log(`${name}: ${(file.length / 1000).toFixed(1)} kB`);
}
copyFileSync(path.join(source, 'LICENSE'), path.join(root, 'public', 'fonts', 'OFL.txt'));
writeFileSync(path.join(root, 'app', 'fonts.css'), fontRules((await readFont(sourceFile('latin'))).lines));
