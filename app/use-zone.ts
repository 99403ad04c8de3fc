'use client';

import { createContext, useCallback, useContext, useEffect, useSyncExternalStore } from 'react';
import { text } from '@/lib/address/parameter';
import { useAddress } from '@/lib/address/use-address';
import { isZone, viewerZone } from '@/lib/format';
import { zoneCookie } from './zone-cookie';

const zoneParameters = { timeZone: { ...text, read: (given: string) => (isZone(given) ? given : null) } };
const subscribe = () => () => undefined;

/** The zone that this browser was in when it asked for the page, as far as the server knows. */
export const LastZone = createContext<string | null>(null);

/** The zone that the address asks for, and how to change it; `null` for none. */
export function useChosenZone() {
  const [{ timeZone }, set] = useAddress(zoneParameters, 'replace');
  const setZone = useCallback((zone: string | null) => set({ timeZone: zone }), [set]);
  return [timeZone, setZone] as const;
}

/**
 * The zone times are shown in: `timeZone` of the address, else the viewer's own; `null` until the browser's is known
 * (server render of somebody who was never here), when nothing that depends on time may be printed. `setZone(null)`
 * goes back to the viewer's.
 */
export function useZone() {
  const last = useContext(LastZone);
  const viewer = useSyncExternalStore(subscribe, viewerZone, () => last);
  const [chosen, setZone] = useChosenZone();
  return { zone: viewer === null ? null : (chosen ?? viewer), viewer, chosen, setZone };
}

const yearSeconds = 365 * 86_400;

/** Keeps the browser's zone for the next page, so that the server can draw its times. */
export function useKeptZone(): void {
  const last = useContext(LastZone);
  useEffect(() => {
    const zone = viewerZone();
    if (zone === last) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
    document.cookie = `${zoneCookie}=${zone}; path=/; max-age=${yearSeconds}; samesite=lax`;
  }, [last]);
}
