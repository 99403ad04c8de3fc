import { readZip } from './read-zip';

/** A cell as Excel reads it: its text, or its number with the number's format. */
export type ReadCell = { text: string } | { number: number; format: string } | null;

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
const plainXml = (xml: string) => xml.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity);
/** `_x0031_` stands for the character of that number (ECMA-376, ST_Xstring). */
const unescaped = (text: string) => text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** For tests: the cells of one sheet of a workbook, by row and column. */
export function readSheet(xlsx: Buffer, number = 1): ReadCell[][] {
  const files = readZip(xlsx);
  const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found = '']) => found);
  const styles = files.get('xl/styles.xml') ?? '';
  const formats = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code = '']) => [id, plainXml(code)]),
  );
  const looks = all(styles.slice(styles.indexOf('<cellXfs')), /<xf ([^>]*)>/g).map((look) => /numFmtId="(\d+)"/.exec(look)?.[1]);
  const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

  return all(files.get(`xl/worksheets/sheet${number}.xml`) ?? '', /<row [^>]*>(.*?)<\/row>/gs).map((xml) => {
    const cells: ReadCell[] = [];
    for (const [, letters = '', rest = '', value = ''] of xml.matchAll(
      /<c r="([A-Z]+)\d+"([^>]*)>(?:<is><t>|<v>)([^<]*)(?:<\/t><\/is>|<\/v>)<\/c>/g,
    )) {
      const format = formats.get(looks[Number(/s="(\d+)"/.exec(rest)?.[1])]) ?? '';
      cells[columnOf(letters)] = rest.includes('t="inlineStr"') ? { text: unescaped(plainXml(value)) } : { number: Number(value), format };
    }
    return Array.from(cells, (cell) => cell ?? null);
  });
}
