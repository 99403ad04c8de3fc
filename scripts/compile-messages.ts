// Makes what the app loads from the catalogues of `lib/messages`: compiled messages of every language, those of the
// tests too, and the types of the texts.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import compile from 'icu-minify/compile';
import { languages } from '@/lib/messages/languages';
import { catalogues, mapTexts, readCatalogue, type Texts } from './messages';
import { pseudoText } from './pseudo-text';

const source = 'en';
const folder = path.join(catalogues, 'compiled');
const made = '// Made by scripts/compile-messages.ts.';

function writeChanged(name: string, text: string): void {
  const file = path.join(folder, name);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFileSync(file, text);
}

/** The texts as types: each is its own literal, from which the arguments of a message are read. */
function typeOf(texts: Texts, indent = '  '): string {
  const lines = Object.entries(texts).map(([key, value]) =>
    typeof value === 'string'
      ? `${indent}${JSON.stringify(key)}: ${JSON.stringify(value)};`
      : `${indent}${JSON.stringify(key)}: {\n${typeOf(value, `${indent}  `)}\n${indent}};`,
  );
  return lines.join('\n');
}

function textsOf(language: string): Texts {
  if (existsSync(path.join(catalogues, `${language}.json`))) return readCatalogue(language);
  return mapTexts(readCatalogue(source), pseudoText) as Texts;
}

/** Compiles the catalogues into `lib/messages/compiled`; files that would not change are left as they are. */
export function compileMessages(): void {
  mkdirSync(folder, { recursive: true });
  const names = Object.keys(languages);
  writeChanged('catalogue.ts', `${made}\nexport interface Catalogue {\n${typeOf(readCatalogue(source))}\n}\n`);
  for (const name of names) {
    writeChanged(`${name}.js`, `${made}\nexport default ${JSON.stringify(mapTexts(textsOf(name), compile))};\n`);
    writeChanged(
      `${name}.d.ts`,
      `${made}\nimport type { Catalogue } from './catalogue';\ndeclare const messages: Catalogue;\nexport default messages;\n`,
    );
  }
  const variable = (name: string) => name.replace('-', '');
  const imports = names.map((name) => `import ${variable(name)} from './${name}.js';`).join('\n');
  const entries = names.map((name) => `  '${name}': ${variable(name)},`).join('\n');
  writeChanged('all.ts', `${made}\n${imports}\n\nexport const allMessages = {\n${entries}\n};\n`);
}
