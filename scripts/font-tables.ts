import subsetFont from 'subset-font';
import type { LineMeasure } from './font-faces';

export interface FontTables {
  /** The letters that it has. */
  letters: Set<number>;
  lines: LineMeasure;
  weights: { min: number; max: number };
  /** Of its rules of substitution and of place. */
  features: Set<string>;
}

/** Where the tables of a font stand, by their tag. */
function tablesOf(font: Buffer): Map<string, Buffer> {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 12 + index * 16;
      const start = font.readUInt32BE(at + 8);
      return [font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12))];
    }),
  );
}

/** Segments of sixteen bits: where each ends and begins, and how its letters become numbers of glyphs. */
function lettersOfCmap(cmap: Buffer): Set<number> {
  const count = cmap.readUInt16BE(2);
  const starts = Array.from({ length: count }, (_, index) => cmap.readUInt32BE(4 + index * 8 + 4));
  const start = starts.find((at) => cmap.readUInt16BE(at) === 4);
  if (start === undefined) throw new Error('the font has no list of letters of the usual kind');
  const table = cmap.subarray(start);
  const length = table.readUInt16BE(6);
  const letters = new Set<number>();
  for (let at = 0; at < length; at += 2) {
    const last = table.readUInt16BE(14 + at);
    const first = table.readUInt16BE(16 + length + at);
    for (let letter = first; letter <= last; letter++) letters.add(letter);
  }
  letters.delete(0xffff);
  return letters;
}

function featuresOf(table: Buffer | undefined): string[] {
  if (table === undefined) return [];
  const start = table.readUInt16BE(6);
  return Array.from({ length: table.readUInt16BE(start) }, (_, index) =>
    table.toString('latin1', start + 2 + index * 6, start + 6 + index * 6),
  );
}

/** Reads what a font in any format holds. */
export async function readFont(file: Buffer): Promise<FontTables> {
  const tables = tablesOf(await subsetFont(file, '', { keepAllGlyphs: true, targetFormat: 'sfnt' }));
  const [cmap, head, hhea, fvar] = ['cmap', 'head', 'hhea', 'fvar'].map((tag) => tables.get(tag));
  if (!(cmap && head && hhea && fvar)) throw new Error('the font lacks a table');
  const size = head.readUInt16BE(18);
  // One axis: its tag, then the least, the usual and the greatest weight, each in 65536ths.
  const axis = fvar.subarray(fvar.readUInt16BE(4));
  return {
    letters: lettersOfCmap(cmap),
    lines: { ascent: hhea.readInt16BE(4) / size, descent: -hhea.readInt16BE(6) / size },
    weights: { min: axis.readInt32BE(4) / 65536, max: axis.readInt32BE(12) / 65536 },
    features: new Set([...featuresOf(tables.get('GSUB')), ...featuresOf(tables.get('GPOS'))]),
  };
}
