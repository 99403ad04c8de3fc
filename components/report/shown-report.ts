import type { SessionAddress } from '@/components/session/use-session-address';
import type { SessionPlace } from '@/lib/queries/session-place';

/** What both kinds of a report are drawn from. */
export interface ShownReport {
  place: SessionPlace;
  address: SessionAddress;
  /** Zones to choose from besides the report's own. */
  zones: { chosen: string | null; onChoose: (zone: string | null) => void };
  /** When the browser got the answer, ms. */
  receivedAt: number;
  /** Why it could not be read again. */
  problem: string | null;
  zone: string;
}
