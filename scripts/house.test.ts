import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { housePicture, houseTable, roomsWithoutFloor } from './house-picture';
import { type Room, rooms } from './rooms';
import { root } from './run-command';

/** The name of the room that a file belongs to: the one with the longest beginning of its path. */
function roomOf(file: string): string | undefined {
  const beginnings = Object.entries(rooms).flatMap(([name, { files }]) => files.map((beginning) => ({ name, beginning })));
  const fitting = beginnings.filter(({ beginning }) => file.startsWith(beginning));
  return fitting.sort((a, b) => b.beginning.length - a.beginning.length)[0]?.name;
}

/** The file that an import of our own leads to; `null` for packages. */
function targetOf(file: string, specifier: string): string | null {
  if (!/^(@\/|\.)/.test(specifier)) return null;
  const base = specifier.startsWith('@/') ? specifier.slice(2) : path.posix.join(path.posix.dirname(file), specifier);
  const found = [base, `${base}.ts`, `${base}.tsx`].find((candidate) => /\.\w+$/.test(candidate) && existsSync(path.join(root, candidate)));
  if (found === undefined) throw new Error(`${file} imports ${specifier}, which is not there`);
  return found;
}

/** Every import of a file, of types and of parts that are loaded later too. */
function importsOf(file: string): string[] {
  const { module, errors } = parseSync(file, readFileSync(path.join(root, file), 'utf8'));
  if (errors.length > 0) throw new Error(`${file} cannot be parsed`);
  const source = readFileSync(path.join(root, file), 'utf8');
  const later = module.dynamicImports.flatMap(
    ({ moduleRequest }) => /^['"](.*)['"]$/.exec(source.slice(moduleRequest.start, moduleRequest.end))?.[1] ?? [],
  );
  const reexported = module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []));
  const specifiers = [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...reexported, ...later];
  return specifiers.flatMap((specifier) => targetOf(file, specifier) ?? []);
}

const isTest = (file: string) => /\.test\.tsx?$|\/testing\//.test(file);
const files = globSync('{app,components,lib}/**/*.{ts,tsx}', { cwd: root }).filter((file) => !isTest(file));

/** A vendor's name, the names of its events, the words of its answers, and the form of its ids. */
const vendorWords = [
  /realtimekit|video\W?sdk|cloudflare/i,
  /peer_?(?:joining|leaving|created)/i,
  /timelog|preset_|custom_participant|socket_session|associated_id|customroomid/i,
  /(?<!random)uuid|0-9a-f\]\{(?:4\}-|12|24)/i,
];

/** Where those may stand, and why. */
const mayNameVendors: Readonly<Record<string, string>> = {
  'lib/providers/': 'the room in which vendors live',
  'lib/env.ts': 'their credentials',
  'lib/secret-files.ts': 'the names of those that are secret',
  'lib/env-fields.ts': 'what the simulator prints in their place',
  'lib/messages/': 'what readers are told',
  'lib/domain/text/row-text.ts': 'the form of the first version, which content hashes rest on',
};

describe('the rooms of the house', () => {
  test('have a room for every file', () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  test('let a file use only what its room may use', () => {
    const wrong = files.flatMap((file) => {
      const own = roomOf(file) ?? '';
      const may = rooms[own]?.uses ?? [];
      return importsOf(file).flatMap((target) => {
        const other = roomOf(target) ?? '(no room)';
        return other === own || may.includes(other) ? [] : [`${own} may not use ${other}: ${file} → ${target}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('use none above them in the table, so that there are no circles', () => {
    const order = Object.keys(rooms);
    const upwards = Object.entries(rooms).flatMap(([name, { uses }]: [string, Room]) =>
      uses
        .filter((other) => order.indexOf(other) === -1 || order.indexOf(other) >= order.indexOf(name))
        .map((other) => `${name} → ${other}`),
    );
    expect(upwards).toEqual([]);
  });

  test('have at most some thirty files in one folder', () => {
    const perFolder = Map.groupBy(files, (file) => path.posix.dirname(file));
    const crowded = [...perFolder].filter(([, inside]) => inside.length > 34).map(([folder, inside]) => `${folder}: ${inside.length}`);
    expect(crowded).toEqual([]);
  });

  test('have no file but those that may that names a vendor, its events, its words or the form of its ids', () => {
    const places = Object.keys(mayNameVendors);
    const others = files.filter((file) => !places.some((place) => file.startsWith(place)));
    const named = others.flatMap((file) =>
      readFileSync(path.join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (vendorWords.some((word) => word.test(line)) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
    );
    expect(named).toEqual([]);
  });

  test('look in the picture in docs/architecture.md as in the table', () => {
    const text = readFileSync(path.join(root, 'docs', 'architecture.md'), 'utf8');
    expect(roomsWithoutFloor()).toEqual([]);
    expect(text).toContain(housePicture());
    expect(text).toContain(houseTable());
  });
});
