'use client';

import { useAddress } from '@/lib/address/use-address';
import type { WindowKind } from '@/lib/domain/counting/attendance-window';
import type { Span } from '@/lib/domain/interval';
import type { ReportFilter } from '@/lib/domain/peer-report';
import { participantSearchParams } from './participant-search-params';

/** What a person's page shows, and how to change it. */
export interface ParticipantAddress {
  filters: readonly ReportFilter[];
  zoom: Span | null;
  rooms: 'all' | 'main';
  counted: 'people' | 'all';
  window: WindowKind;
  set: (change: { filters?: ReportFilter[]; zoom?: Span | null }) => void;
}

/** As the address of the page asks for it. */
export function useParticipantAddress(): ParticipantAddress {
  const [params, set] = useAddress(participantSearchParams);
  return { ...params, set };
}
