import type { Vendor } from './vendor';

/**
 * One of an account's sources: what it is called by for good behind the account's name, and its own name, if it has
 * one.
 */
export interface UnnamedSource {
  key: string;
  name: string | null;
}

/**
 * A source's word in addresses and its name: the vendor's where it is the only one of `all`, else with the first 8
 * characters of its key; those that share these carry their whole key.
 */
export function nameSource(
  { name: word, sourceName }: Pick<Vendor, 'name' | 'sourceName'>,
  { key, name }: UnnamedSource,
  all: readonly Pick<UnnamedSource, 'key'>[],
): { id: string; name: string } {
  if (all.length === 1) return { id: word, name: name ?? sourceName };
  const short = key.slice(0, 8);
  const twin = all.some((other) => other.key !== key && other.key.startsWith(short));
  return { id: `${word}-${twin ? key : short}`, name: name ?? `${sourceName} ${short}` };
}
