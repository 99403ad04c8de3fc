import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './run-command';

/** A class of Tailwind that names a side: `ml-2`, `max-sm:-right-1`, `text-left`, `rounded-tl-lg`. */
const sidedClass =
  /(?<=[\s"'`:!])-?(?:(?:scroll-)?[mp][lr]-[\w[(]|(?:left|right)-(?:[\d[(]|auto|full|px)|(?:text|float|clear)-(?:left|right)\b|border-[lr]\b|rounded-(?:[lr]|[tb][lr])\b)|position-area:[^\]]*(?:left|right)/;

/** A style in a script that names a side, as `{ left: '50%' }`. */
const sidedStyle = /style=\{\{ (?:left|right)[:,]|\b(?:left|right): (?:[`\d]|'[\d-])|\b(?:margin|padding|border)(?:Left|Right)\b/;

/** A declaration of a style sheet that names a side. */
const sidedRule = /^\s*(?:(?:margin|padding|border|scroll-margin|scroll-padding)-)?(?:left|right)[\w-]*\s*:|:\s*(?:left|right)\s*;/;

/** Four lengths of which the second is right and the last is left. */
const fourSides = /^\s*(?:margin|padding|inset|border-width|scroll-margin|scroll-padding):\s*\S+ (\S+) \S+ (\S+);/;

/**
 * Time runs from left to right in every language, so what stands on its axis is placed from the left (see
 * docs/languages.md).
 */
const onTimeAxis = [
  'components/charts/quality-chart.tsx',
  'components/charts/quality-lines.tsx',
  'components/head-count/head-count.tsx',
  'components/head-count/range-grip.tsx',
  'components/participant/presence/participant-axis.tsx',
  'components/participant/presence/participant-lane.tsx',
  'components/participant/presence/participant-person-lane.tsx',
  'components/participant/participant-reading-line.tsx',
  'components/presence/axis-labels.tsx',
  'components/presence/axis-layer.tsx',
  'components/presence/presence-bar.tsx',
  'components/presence/presence.module.css',
  'components/timeline/timeline-legend.tsx',
];

/** Placed by where the pointer or another element is, which browsers tell from the left of the window. */
const inWindow = ['components/timeline/table-tip.tsx', 'components/ui/tooltip.tsx'];

function isSided(file: string, line: string): boolean {
  if (!file.endsWith('.css')) return sidedClass.test(line) || sidedStyle.test(line);
  const [, right, left] = fourSides.exec(line) ?? [];
  return sidedRule.test(line) || right !== left;
}

describe('the layout', () => {
  test('names no side of the page but where time runs from left to right, so that a page reads from either side', () => {
    const files = globSync('{app,components}/**/*.{ts,tsx,css}', { cwd: root }).filter((file) => !/\.test\.tsx?$/.test(file));
    const sided = files.flatMap((file) =>
      readFileSync(path.join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (isSided(file, line) ? [{ file, found: `${file}:${index + 1} ${line.trim()}` }] : [])),
    );
    const allowed = new Set([...onTimeAxis, ...inWindow]);
    expect(sided.filter(({ file }) => !allowed.has(file)).map(({ found }) => found)).toEqual([]);
    expect([...allowed].filter((file) => !sided.some((one) => one.file === file))).toEqual([]);
  });
});

describe('the check of the layout', () => {
  test.each([
    ['a.tsx', '<p className="max-sm:-ml-2 flex">'],
    ['a.tsx', "cell: 'text-right'"],
    ['a.tsx', '<i className="absolute left-[3px]" />'],
    ['a.tsx', '<i className="rounded-tl-lg" />'],
    ['a.tsx', '<p className="[position-area:bottom_span-right]">'],
    ['a.tsx', '<i style={{ left: 0 }} />'],
    ['a.css', '  padding-left: 4px;'],
    ['a.css', '  text-align: right;'],
    ['a.css', '  margin: 0 0 -1px -1px;'],
  ])('the check of the layout › sees a side in %s: %s', (file, line) => expect(isSided(file, line)).toBe(true));

  test.each([
    ['a.tsx', '<p className="ms-2 text-end border-s last:pe-0">'],
    ['a.tsx', "if (row.state === 'left') return;"],
    ['a.css', '  padding: 4px 2px 0 2px;'],
    ['a.css', '  --left: 72px;'],
  ])('the check of the layout › sees none in %s: %s', (file, line) => expect(isSided(file, line)).toBe(false));
});
