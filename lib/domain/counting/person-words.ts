import { lengthOf, unionOf } from '@/lib/domain/interval';
import { compareSortKeys, sortKey } from '@/lib/domain/text/text-key';
import type { ConnectionCount } from './count-connection';

type NamedCount = Pick<ConnectionCount, 'connection' | 'intervals' | 'certain'>;

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/**
 * Every name that was carried, each once (rule 4): first that of the connection whose first interval begins last; of
 * several the first by its sort key. Connections without an interval come after all others.
 */
export function namesOf(counts: readonly NamedCount[]): string[] {
  if (counts.length === 1) {
    const name = counts[0]?.connection.name ?? null;
    return name === null ? [] : [name];
  }
  const carried = counts.flatMap(({ connection: { name }, intervals }) =>
    name === null ? [] : [{ name, since: intervals[0]?.start ?? Number.NEGATIVE_INFINITY }],
  );
  const since = new Map<string, number>();
  for (const one of carried) since.set(one.name, Math.max(since.get(one.name) ?? Number.NEGATIVE_INFINITY, one.since));
  return [...since]
    .map(([name, at]) => ({ name, at, key: sortKey(name) }))
    .sort((a, b) => (a.at < b.at ? 1 : -Number(a.at > b.at)) || compareSortKeys(a.key, b.key) || compare(a.name, b.name))
    .map(({ name }) => name);
}

/**
 * Whether names that differ by their sort key were carried at the same time, assumed time aside (rule 4): perhaps
 * several people behind one id.
 */
export function haveOverlappingNames(counts: readonly NamedCount[]): boolean {
  if (counts.length < 2) return false;
  const carried = counts.flatMap(({ connection: { name }, intervals, certain }) => {
    if (name === null) return [];
    const key = sortKey(name);
    return (certain ?? intervals).map(({ start, end }) => ({ key, start, end }));
  });
  if (new Set(carried.map(({ key }) => key)).size < 2) return false;
  carried.sort((a, b) => a.start - b.start);
  // So far nothing overlaps, so a new name ends last of all; the one before it is all that can still overlap the same
  // name.
  let latest = { key: '', end: Number.NEGATIVE_INFINITY };
  let before = latest;
  for (const { key, start, end } of carried) {
    const other = latest.key === key ? before : latest;
    if (start < other.end) return true;
    if (latest.key === key) latest = { key, end: Math.max(latest.end, end) };
    else [before, latest] = [latest, { key, end }];
  }
  return false;
}

/** Every role that was carried, the one carried longest first; ties by name (rule 4). */
export function rolesOf(counts: readonly NamedCount[]): string[] {
  if (counts.length === 1) {
    const role = counts[0]?.connection.role ?? null;
    return role === null ? [] : [role];
  }
  const byRole = new Map<string, NamedCount[]>();
  for (const count of counts) {
    const { role } = count.connection;
    if (role !== null) byRole.set(role, [...(byRole.get(role) ?? []), count]);
  }
  return [...byRole]
    .map(([role, own]) => ({ role, length: lengthOf(unionOf(own.flatMap(({ intervals }) => intervals))) }))
    .sort((a, b) => b.length - a.length || compare(a.role, b.role))
    .map(({ role }) => role);
}
