'use client';

import { createParser, useQueryState } from 'nuqs';
import { useSyncExternalStore } from 'react';
import { isZone, viewerZone } from '@/lib/format';

const parseAsZone = createParser({ parse: (value) => (isZone(value) ? value : null), serialize: (value: string) => value });
const subscribe = () => () => undefined;

/**
 * The zone times are shown in: `timeZone` of the address, else the viewer's own; `null` until the browser's is known
 * (server render), when nothing that depends on time may be printed. `setZone(null)` goes back to the viewer's.
 */
export function useZone() {
  const viewer = useSyncExternalStore(subscribe, viewerZone, () => null);
  const [chosen, setZone] = useQueryState('timeZone', parseAsZone.withOptions({ history: 'replace' }));
  return { zone: viewer === null ? null : (chosen ?? viewer), viewer, chosen, setZone };
}
