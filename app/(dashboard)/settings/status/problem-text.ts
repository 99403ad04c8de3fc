import type { Say } from '@/lib/messages/say';

/** What there are texts for; another release may know of more. */
const codes = [
  ...(['token-refused', 'worker-late', 'storage-failed', 'restored', 'clock-off', 'disk-full-soon'] as const),
  ...(['jobs-given-up', 'backup-old', 'instances-differ'] as const),
];

/** What a problem is and what to do about it, in the reader's language; `null` of one that has no texts here. */
export function problemText(code: string, t: Say): { what: string; todo: string } | null {
  const known = codes.find((one) => one === code);
  return known === undefined ? null : { what: t(`problems.${known}.what`), todo: t(`problems.${known}.todo`) };
}
