// `npm run check:messages`: the catalogues say the same in every language, every text of theirs is used, and no screen
// has a text of its own.
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { languages } from '@/lib/messages/languages';
import { catalogues, flatten, readCatalogue } from './messages';
import { ownTexts } from './own-texts';
import { root } from './run-command';
import { fail, say } from './say';

const source = flatten(readCatalogue('en'));
const others = Object.keys(languages).filter((name) => name !== 'en' && existsSync(path.join(catalogues, `${name}.json`)));
const code = globSync('{app,components,lib}/**/*.{ts,tsx}', { cwd: root, exclude: (file) => /compiled|\.test\./.test(file) });

/** What a text takes: arguments with their kind, and tags. */
function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const own = `${element.value}:${TYPE[element.type]}`;
    if (element.type === TYPE.tag) return [own, ...argumentsOf(element.children)];
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [own];
    return [own, ...Object.values(element.options).flatMap(({ value }) => argumentsOf(value))];
  });
}

const signature = (text: string) => [...new Set(argumentsOf(parse(text)))].sort().join(' ');

/**
 * An argument may be put into a plural in one language and stand alone in another; its name and whether it is a tag
 * must agree.
 */
const namesOf = (text: string) =>
  [
    ...new Set(
      signature(text)
        .split(' ')
        .map((one) => one.replace(/:(?!tag).*/, '')),
    ),
  ].join(' ');

function differences(): string[] {
  return others.flatMap((language) => {
    const own = flatten(readCatalogue(language));
    const missing = [...source.keys()].filter((key) => !own.has(key)).map((key) => `${language}: ${key} is missing`);
    const extra = [...own.keys()].filter((key) => !source.has(key)).map((key) => `${language}: ${key} is in no other catalogue`);
    const differing = [...own].flatMap(([key, text]) => {
      const wanted = source.get(key);
      return wanted === undefined || namesOf(wanted) === namesOf(text)
        ? []
        : [`${language}: ${key} takes “${namesOf(text)}”, not “${namesOf(wanted)}”`];
    });
    return [...missing, ...extra, ...differing];
  });
}

function unused(): string[] {
  const whole = new Set<string>();
  const beginnings: string[] = [];
  for (const file of code) {
    const text = readFileSync(path.join(root, file), 'utf8');
    for (const [, key] of text.matchAll(/['"`]([a-zA-Z]+(?:\.[a-zA-Z0-9_]+)+)['"`]/g)) if (key !== undefined) whole.add(key);
    for (const [, beginning] of text.matchAll(/`((?:[a-zA-Z0-9_]+\.)+)\$\{/g)) if (beginning !== undefined) beginnings.push(beginning);
  }
  return [...source.keys()]
    .filter((key) => !whole.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)))
    .map((key) => `${key} is said nowhere`);
}

const problems = [...differences(), ...unused(), ...ownTexts(code.filter((file) => file.endsWith('.tsx')))];
for (const problem of problems) console.error(problem);
if (problems.length > 0) fail(`${problems.length} problems with the texts.`);
say(`${source.size} texts in ${others.length + 1} languages: none is missing, unused or differs in its arguments.`);
