import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText, maxCell, sheetText } from './cell-text';

/** As Excel reads a text of a workbook. */
const shown = (written: string) => written.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

describe('a text in a workbook', () => {
  test.each(['grade_x0031_0', '_x0031_', '_x005F_', '_x0031_x0032_', '__x0041__x0042_', '_x000d_', '_xFFFF_x', 'a_x0031_x0031_x0031_b'])(
    'is shown as it is where it looks like an escape: %j',
    (text) => {
      expect(sheetText(text)).not.toBe(text);
      expect(shown(sheetText(text))).toBe(text);
    },
  );

  test.each(['x_y', '_x12_', '_x00G1_', 'x0031_', '_x0031', '00123456789012345678', '=1+1', 'x;=1'])(
    'is written as it is otherwise: %j',
    (text) => {
      expect(sheetText(text)).toBe(text);
    },
  );

  test('is shown as it was, whatever is in it', () => {
    const part = fc.constantFrom('_', 'x', '_x', '0031', '005F', '005f', 'D83D', '_x0031_', 'a', '🦊', '١');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        expect(shown(sheetText(parts.join('')))).toBe(parts.join(''));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe.each([
  ['CSV', csvText],
  ['XLSX', (text: string) => shown(sheetText(text))],
] as const)('a long text in %s', (_, cellText) => {
  test('is whole up to what a cell holds, and else cut there with … at its end', () => {
    const whole = 'a'.repeat(maxCell);
    expect(cellText(whole)).toBe(whole);
    expect(cellText(`${whole}a`)).toBe(`${'a'.repeat(maxCell - 1)}…`);
  });

  test.each(['🦊', 'a🦊', '_x0031_', ';=1', 'ab\r\n', '👩‍👩‍👧‍👦'])(
    'has no half of a character, and no more than a cell holds: %j',
    (piece) => {
      for (let length = maxCell - 9; length <= maxCell + 3; length++) {
        const text = piece
          .repeat(maxCell)
          .slice(0, length)
          .replace(/[\ud800-\udbff]$/, '');
        const cell = cellText(text);
        expect(cell.length).toBeLessThanOrEqual(maxCell);
        expect(cell).not.toMatch(/\p{Cs}|�/u);
      }
      const far = cellText(piece.repeat(200_000));
      expect(far.length).toBeGreaterThanOrEqual(maxCell - 1);
      expect(far).toMatch(/…$/);
    },
  );
});
