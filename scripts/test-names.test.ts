import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Expression, parseSync, Visitor } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { root } from './run-command';

/** The name that a call begins with: `test` in `test.each(rows)('…', run)`. */
function calledName(callee: Expression): string | undefined {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type === 'MemberExpression') return calledName(callee.object);
  if (callee.type === 'CallExpression') return calledName(callee.callee);
  if (callee.type === 'TaggedTemplateExpression') return calledName(callee.tag);
}

/** The names of the tests of a file that stand in no `describe`. */
function testsWithoutSubject(text: string): string[] {
  const found: string[] = [];
  let subjects = 0;
  const { program } = parseSync('file.tsx', text);
  new Visitor({
    CallExpression(call) {
      const name = calledName(call.callee);
      if (name === 'describe') subjects += 1;
      const [title] = call.arguments;
      if (name === 'test' && subjects === 0 && call.arguments.length > 1 && title) found.push(text.slice(title.start, title.end));
    },
    'CallExpression:exit'(call) {
      if (calledName(call.callee) === 'describe') subjects -= 1;
    },
  }).visit(program);
  return found;
}

describe('a test of Vitest', () => {
  test('stands in a `describe` that names its subject', () => {
    const files = globSync('{lib,components,app,simulator,scripts,tests}/**/*.test.{ts,tsx}', { cwd: root });
    const found = files.flatMap((file) =>
      testsWithoutSubject(readFileSync(path.join(root, file), 'utf8')).map((name) => `${file}: ${name}`),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  test.each(["test('stays', () => {});", "test.each([1])('stays', () => {});", "describe('a part', () => {}); test('stays', () => {});"])(
    'is found outside of one: %s',
    (text) => {
      expect(testsWithoutSubject(text)).toEqual(["'stays'"]);
    },
  );
});
