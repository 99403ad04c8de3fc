const plain = (text: string) => text.toLowerCase().replaceAll('_', ' ');

/** The zones this browser knows whose name holds every word of `search`; the viewer's own and UTC first. */
export function findZones(search: string, viewer: string): string[] {
  const all = new Set([viewer, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
  const words = plain(search)
    .split(/[\s/,]+/)
    .filter(Boolean);
  return [...all].filter((zone) => words.every((word) => plain(zone).includes(word)));
}
