import type { ZippedFile } from './zip-stream';

/**
 * A cell of a workbook: a text as `sheetText` gives it, a number, or either with a look. `date` is a clock's time,
 * shown in a format of Excel's.
 */
export type SheetCell =
  | null
  | string
  | number
  | { kind: 'bold' | 'wrapped'; text: string }
  | { kind: 'date'; ms: number; format: string }
  | { kind: 'days'; days: number }
  | { kind: 'percent'; percent: number };

export interface Sheet {
  /** At most 31 characters, without those that stand in formulas. */
  name: string;
  /** Of its columns, in characters. */
  widths: readonly number[];
  /** Whether the first row stays while the others are scrolled. */
  sticky: boolean;
  /** In as many pieces as one likes, each made when it is written. */
  pieces: Iterable<SheetCell[][]>;
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contents = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The looks of cells by number: plain, bold, wrapped, then the formats in the order in which they come. */
interface Looks {
  of(format: string): number;
  formats(): string[];
}
const boldLook = 1;
const wrappedLook = 2;
const firstFormat = 3;
/** Numbers below are Excel's own. */
const firstFormatId = 164;

function createLooks(): Looks {
  const looks = new Map<string, number>();
  return {
    of(format) {
      const look = looks.get(format) ?? firstFormat + looks.size;
      looks.set(format, look);
      return look;
    },
    formats: () => [...looks.keys()],
  };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? '');

/** `A`, …, `Z`, `AA`, … */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

const dayMs = 86_400_000;
/** From the day that Excel counts from to 1970, in days. */
const daysBefore1970 = 25_569;

/** Every text is typed as one, so that none becomes a formula. */
function cellXml(cell: SheetCell, at: string, looks: Looks): string {
  const text = (value: string, look: number) =>
    value === '' ? '' : `<c r="${at}"${look === 0 ? '' : ` s="${look}"`} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  const number = (value: number, format: string) => `<c r="${at}" s="${looks.of(format)}"><v>${value}</v></c>`;
  if (cell === null) return '';
  if (typeof cell === 'string') return text(cell, 0);
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  switch (cell.kind) {
    case 'bold':
      return text(cell.text, boldLook);
    case 'wrapped':
      return text(cell.text, wrappedLook);
    case 'date':
      return number(cell.ms / dayMs + daysBefore1970, cell.format);
    case 'days':
      return number(cell.days, '[h]:mm:ss');
    case 'percent':
      return number(cell.percent, '0.0');
  }
}

function* sheetXml({ widths, sticky, pieces }: Sheet, isFirst: boolean, looks: Looks): Generator<string> {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  const names = widths.map((_, index) => columnName(index));
  const pane = sticky ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : '';
  const view = `<sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView>`;
  yield `${xml}<worksheet xmlns="${main}"><sheetViews>${view}</sheetViews><cols>${columns.join('')}</cols><sheetData>`;
  let number = 0;
  for (const rows of pieces) {
    let text = '';
    for (const row of rows) {
      number += 1;
      text += `<row r="${number}">`;
      for (const [index, cell] of row.entries()) text += cellXml(cell, `${names[index]}${number}`, looks);
      text += '</row>';
    }
    yield text;
  }
  yield '</sheetData></worksheet>';
}

function stylesXml(looks: Looks): string {
  const formats = looks.formats();
  const ids = formats.map((_, index) => firstFormatId + index);
  const font = (more: string) => `<font>${more}<sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font>`;
  const fill = (pattern: string) => `<fill><patternFill patternType="${pattern}"/></fill>`;
  const look = (more: string, inside = '') => `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"${more}>${inside}</xf>`;
  const cellLooks = [
    look(''),
    look('').replace('fontId="0"', 'fontId="1" applyFont="1"'),
    look(' applyAlignment="1"', '<alignment wrapText="1"/>'),
    ...ids.map((id) => look(' applyNumberFormat="1"').replace('numFmtId="0"', `numFmtId="${id}"`)),
  ];
  return [
    `${xml}<styleSheet xmlns="${main}">`,
    `<numFmts count="${ids.length}">`,
    ...formats.map((format, index) => `<numFmt numFmtId="${ids[index]}" formatCode="${escaped(format)}"/>`),
    `</numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    `<fills count="2">${fill('none')}${fill('gray125')}</fills>`,
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cellLooks.length}">${cellLooks.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}

function relationsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`);
  return `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

/**
 * The files of an XLSX workbook (ECMA-376), each in pieces; the looks stand at the end, when it is known which there
 * are.
 */
export function* workbookFiles(sheets: readonly Sheet[]): Generator<ZippedFile> {
  const looks = createLooks();
  const paths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const part = (name: string, type: string) => `<Override PartName="/xl/${name}" ContentType="${contents}.${type}+xml"/>`;
  const parts = [part('workbook.xml', 'sheet.main'), part('styles.xml', 'styles'), ...paths.map((path) => part(path, 'worksheet'))];
  const types = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
  const named = sheets.map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const file = (name: string, text: string): ZippedFile => ({ name, texts: [text] });

  yield file(
    '[Content_Types].xml',
    `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types}${parts.join('')}</Types>`,
  );
  yield file('_rels/.rels', relationsXml([['officeDocument', 'xl/workbook.xml']]));
  yield file('xl/workbook.xml', `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${named.join('')}</sheets></workbook>`);
  yield file('xl/_rels/workbook.xml.rels', relationsXml([...paths.map((path) => ['worksheet', path] as const), ['styles', 'styles.xml']]));
  for (const [index, sheet] of sheets.entries()) yield { name: `xl/${paths[index]}`, texts: sheetXml(sheet, index === 0, looks) };
  yield file('xl/styles.xml', stylesXml(looks));
}
