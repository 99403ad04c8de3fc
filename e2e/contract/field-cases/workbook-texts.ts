import { readZip } from '@/lib/exports/testing/read-zip';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (xml: string) => xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');

/** The texts of one string of the workbook, as it is shown: what is written as `_xHHHH_` is that character (ECMA-376, 22.9.2.19). */
function shown(item: string): string {
  const texts = [...item.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text = '']) => unescaped(text));
  return texts.join('').replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What stands in the cells of the first sheet that are typed as text, as a spreadsheet shows it. */
export function workbookTexts(bytes: Buffer): string[] {
  const files = readZip(bytes);
  const strings = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) => shown(item));
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  return [...sheet.matchAll(/<c [^>]*t="(s|inlineStr|str)"[^>]*>(.*?)<\/c>/gs)].map(([, type, cell = '']) =>
    type === 's' ? (strings[Number(/<v>(\d+)<\/v>/.exec(cell)?.[1])] ?? '') : shown(cell),
  );
}
