import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript-5';
import { describe, expect, test } from 'vitest';
import { root } from './run-command';

const max = 8;

/** What attributes of an element a component passes on are the element's, and no props of its own. */
const isOwn = (symbol: ts.Symbol) => symbol.declarations?.every((one) => !one.getSourceFile().fileName.includes('/node_modules/')) ?? true;

/** Every component and how many props it takes. */
function components(): { name: string; props: string[] }[] {
  const files = globSync('{app,components}/**/*.tsx', { cwd: root, exclude: (file) => file.includes('.test.') });
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => readFileSync(file, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(
    files.map((file) => path.join(root, file)),
    { ...options, noEmit: true, incremental: false },
  );
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(path.join(root, file));
    const found: { name: string; props: string[] }[] = [];
    const visit = (node: ts.Node) => {
      if ((ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node)) && /^[A-Z]/.test(node.name?.text ?? '')) {
        const [parameter] = node.parameters;
        const props = parameter === undefined ? [] : checker.getTypeAtLocation(parameter).getProperties().filter(isOwn);
        found.push({ name: `${file} ${node.name?.text}`, props: props.map((prop) => prop.name) });
      }
      ts.forEachChild(node, visit);
    };
    if (source) visit(source);
    return found;
  });
}

describe('a component', () => {
  test(`takes no more than ${max} props`, () => {
    const all = components().toSorted((a, b) => b.props.length - a.props.length);
    console.log(
      all
        .slice(0, 10)
        .map(({ name, props }) => `${props.length} ${name}`)
        .join('\n'),
    );
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ props }) => props.length > max).map(({ name, props }) => `${name}: ${props.join(' ')}`)).toEqual([]);
  });
});
