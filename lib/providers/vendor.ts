import type { EventKind } from '@/lib/domain/connection';
import type { ReportFilter } from '@/lib/domain/peer-report';
import type { IdForm } from '@/lib/domain/public-id';

/** What a source can do; told to the screens, which offer nothing else. */
export interface Abilities {
  search: boolean;
  /** A search finds parts of titles and ids; else whole ones alone. */
  searchParts: boolean;
  sort: boolean;
  events: boolean;
  invitees: boolean;
  filters: ReportFilter[];
}

/** What is known of a vendor's sources without asking anybody. */
export interface SourceFacts {
  /** Rows that ask for one page of participants carry this many. */
  readonly pageSize: number;
  /** What the ids of its people and connections look like; others appear as a hash in addresses. */
  readonly idForm: IdForm;
  /** The canonical form of a session id, or `null` when it can be none of this vendor's. */
  parseSessionId(id: string): string | null;
  parseMeetingId(id: string): string | null;
  /** How many calls these parts of one connection's report cost, asked for at the same time. */
  reportCalls(filters: readonly ReportFilter[]): number;
}

/** The facts of a vendor's sources, for one of them to repeat. */
export function sourceFacts({ pageSize, idForm, parseSessionId, parseMeetingId, reportCalls }: Vendor): SourceFacts {
  return { pageSize, idForm, parseSessionId, parseMeetingId, reportCalls };
}

/** What is the same for all sources of a vendor, and known without asking it. */
export interface Vendor extends SourceFacts {
  /**
   * The word that ids and origins of its sources begin with, in small letters and digits. It stays for good: what is
   * archived is found by it.
   */
  readonly name: string;
  /** As messages to a reader call it. */
  readonly label: string;
  /** What a source is called that has no name of its own. */
  readonly sourceName: string;
  readonly can: Abilities;
  /**
   * Those of its ids that a log line may show, since no name, e-mail address or key looks like one; `null` where there
   * are none.
   */
  readonly loggedIds: RegExp | null;
  /**
   * What its names of events stand for in records that were kept before events had a kind; absent where there are none.
   */
  olderEventKind?(name: string): EventKind;
}
