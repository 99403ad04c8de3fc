import { useSyncExternalStore } from 'react';
import { viewerZone } from '@/lib/format';

const subscribe = () => () => undefined;

/** The zone of the browser; `null` where the server draws, which cannot know it. */
export function useViewerZone(): string | null {
  return useSyncExternalStore(subscribe, viewerZone, () => null);
}
