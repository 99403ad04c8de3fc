import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { root } from './run-command';

/** Attributes whose text a person reads or hears. */
const read = new Set([
  'label',
  'title',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'placeholder',
  'alt',
  'hint',
  'summary',
  'heading',
  'note',
  'caption',
  'word',
  'missing',
  'term',
  'content',
  'aria-valuetext',
]);

/** Texts that are the same in every language: names, and signs. */
const sameEverywhere = new Set(['Rollcall', 'UTC', 'CSV', 'XLSX', 'JSON']);

const isWord = (text: string) => /\p{L}{2,}/u.test(text) && !sameEverywhere.has(text.trim());

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Shows every node of a tree. */
function walk(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, see);
  else if (isNode(node)) {
    see(node);
    for (const value of Object.values(node)) walk(value, see);
  }
}

const textOf = (node: unknown): string | null =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;

function nameOf({ name }: Node): string {
  return isNode(name) && typeof name.name === 'string' ? name.name : '';
}

/** Texts that stand in the markup of components instead of a catalogue, each as `file:line “text”`. */
export function ownTexts(files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const source = readFileSync(path.join(root, file), 'utf8');
    const found: string[] = [];
    /** Values of attributes that nobody reads, such as class names. */
    const unread = new Set<unknown>();
    const add = (node: Node, text: string) => {
      const line = source.slice(0, node.start).split('\n').length;
      found.push(`${file}:${line} “${text.trim().replace(/\s+/g, ' ')}” is in no catalogue`);
    };
    walk(parseSync(file, source).program, (node) => {
      if (node.type === 'JSXText' && typeof node.value === 'string' && isWord(node.value)) add(node, node.value);
      if (node.type === 'JSXAttribute' && !read.has(nameOf(node))) unread.add(node.value);
      if (node.type === 'JSXAttribute' && read.has(nameOf(node))) {
        const text = textOf(node.value);
        if (text !== null && isWord(text)) add(node, text);
      }
      if (node.type === 'JSXExpressionContainer' && !unread.has(node) && isNode(node.expression)) {
        const branches =
          node.expression.type === 'ConditionalExpression' ? [node.expression.consequent, node.expression.alternate] : [node.expression];
        for (const branch of branches) {
          const text = textOf(branch);
          if (text !== null && isWord(text) && / |^\p{Lu}/u.test(text)) add(node, text);
        }
      }
    });
    return found;
  });
}
