import { findsAll, searchWords } from '@/lib/domain/text/text-key';

const plain = (text: string) => text.replaceAll('_', ' ');

/** Today's names of zones that browsers still list under a former one; both are the same zone to `Intl`. */
const renamed: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/**
 * The zones this browser knows whose name, today's or former, holds every word of `search`; the viewer's own and UTC
 * first.
 */
export function findZones(search: string, viewer: string): string[] {
  const former = new Map(Object.entries(renamed).map(([before, now]) => [now, before]));
  const all = new Set([viewer, 'UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => renamed[zone] ?? zone));
  const words = searchWords(plain(search).replace(/[/,]+/g, ' '));
  return [...all].filter((zone) => findsAll(words, [plain(zone), plain(former.get(zone) ?? '')]));
}
