import type { Freshness, SessionAnswer } from '@/lib/domain/answers/session-answer';
import type { InvitedFigures } from '@/lib/domain/match-invitees';
import type { ReportFilter } from '@/lib/domain/peer-report';
import type { Session } from '@/lib/domain/session';
import type { ReadInvitees } from '@/lib/sessions/archive/archived-invitees';
import { archivedFreshness } from '@/lib/sessions/cache/freshness';
import { type CountSwitches, countOptions, defaultSwitches } from '@/lib/sessions/counting/count-options';
import { type CountedSession, countRecord } from '@/lib/sessions/counting/counted-session';
import type { DescribedReports } from '@/lib/sessions/describe-quality';
import { invitedFigures, matchInvited } from '@/lib/sessions/invited-people';
import { readInviteesForRecipients, readKeptInvitees } from '@/lib/sessions/invitees';
import { countedLater, isNewerThanArchived, type ReadSession, readArchivedCounted, readForRecipients } from '@/lib/sessions/read-session';
import { findSourceOf } from '@/lib/sessions/sources';
import { readFrozenRecord } from './frozen-record';
import type { PublicRules } from './public-rules';
import { publicFreshness, publicProgress, publicRooms, publicSession } from './public-session';
import { readPublicParts } from './read-public-parts';
import type { OpenReport } from './report-row';
import { shownCount } from './shown-count';

/** A report's session as its recipients may see it: everything in it is cut down by the report's settings. */
export interface ReportReading {
  session: Session;
  rooms: Session[];
  /** How far the session has been read. */
  progress: SessionAnswer['progress'];
  /** Rows of it are missing. */
  incomplete: boolean;
  /** How many were invited and never came, where the report tells so and it is known. */
  invited: InvitedFigures;
  rules: PublicRules;
  counted: CountedSession;
  freshness: Freshness;
  /** How it is counted, which is not always as it was asked for. */
  scope: CountSwitches;
  /**
   * What is kept and shown of the peer reports of somebody, by public id; `null` where nobody has the id. Throws what
   * the database throws.
   */
  readParts(publicId: string, filters: readonly ReportFilter[]): Promise<DescribedReports | null>;
}

/** A report's session as it was read, for `showSession` alone: nothing in it is cut down. */
export interface FoundSession {
  read: ReadSession;
  /** Who was invited, where the report shows it and it is known. */
  invitees: ReadInvitees | null;
  switches: CountSwitches;
}

/** A session with the way to who was invited to it, where that is known. */
interface PrivateSession {
  read: ReadSession;
  readInvitees: () => Promise<ReadInvitees | null>;
}

/**
 * Frozen: from the archive or the report's own copy, never from a provider. Live: the one store of this process, within
 * the share of recipients.
 */
async function readPrivate({ row }: OpenReport, switches: CountSwitches): Promise<PrivateSession | null> {
  // A preview shows what the link will show now; it needs no copy to outlive anything.
  const keeps = row.mode === 'frozen' && row.kind === 'link';
  const frozen = keeps ? await readFrozenRecord(row) : null;
  if (frozen === null) {
    const archived = await readArchivedCounted(row.origin, row.session_id, switches);
    const kept = archived && { read: archived, readInvitees: () => readKeptInvitees(row.origin, row.session_id) };
    if (keeps || (kept !== null && !isNewerThanArchived(row.origin, row.session_id))) return kept;
    const provider = await findSourceOf(row.origin);
    if (provider === null) return kept;
    const read = await readForRecipients(provider, row.session_id, switches);
    return { read, readInvitees: () => readInviteesForRecipients(provider, row.session_id, read.record) };
  }
  const { record, idForm, invited } = frozen;
  const freshness = archivedFreshness(new Date(record.readAt).toISOString());
  return { read: countedLater({ record, idForm, freshness }, switches), readInvitees: async () => invited };
}

/**
 * By how it is counted recipients would tell apart who is no person where roles are hidden, and how long people stayed
 * where times are.
 */
function allowedSwitches({ include, fields }: OpenReport, switches: CountSwitches): CountSwitches {
  if (!include.times) return defaultSwitches;
  return fields.role ? switches : { ...switches, counted: 'people' };
}

/**
 * Reads the session of an open report; waits for others and works little. `null` where there is none any more. Throws
 * `ProviderError` (live) and what the database throws.
 */
export async function findSession(report: OpenReport, asked: CountSwitches): Promise<FoundSession | null> {
  const switches = allowedSwitches(report, asked);
  const found = await readPrivate(report, switches);
  if (found === null) return null;
  return { read: found.read, invitees: report.include.neverCame ? await found.readInvitees() : null, switches };
}

/**
 * The session of an open report, cut down by its settings: this is where the work is. Throws what the database throws.
 */
export async function showSession(report: OpenReport, { read, invitees, switches }: FoundSession): Promise<ReportReading> {
  const { record, counted, freshness } = read;
  const invited = invitees && matchInvited(countRecord(record, read.idForm, countOptions(defaultSwitches)).count, invitees);
  const { rooms, counted: who, window } = switches;
  const isOrdinary = rooms === defaultSwitches.rooms && who === defaultSwitches.counted && window === defaultSwitches.window;
  const shown = await shownCount({ report, count: counted.count, missing: invited?.neverCame ?? [], isOrdinary });
  const { rules } = shown;
  return {
    session: publicSession(record.session, rules),
    rooms: publicRooms(record.rooms, rules),
    progress: publicProgress(record.progress, rules),
    incomplete: record.incomplete,
    rules,
    counted: shown.counted,
    invited: invitedFigures(invited, record),
    freshness: publicFreshness(freshness, report.row.mode),
    scope: switches,
    async readParts(publicId, filters) {
      const person = shown.originals.get(publicId);
      return person === undefined ? null : readPublicParts(report, { record, count: shown.counted.count, person }, filters);
    },
  };
}
