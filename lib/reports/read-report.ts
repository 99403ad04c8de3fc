import { LRUCache } from 'lru-cache';
import type { Freshness } from '@/lib/domain/answers/session-answer';
import type { SessionCount } from '@/lib/domain/count-session';
import type { Person } from '@/lib/domain/person';
import type { ReadInvitees } from '@/lib/sessions/archived-invitees';
import { type CountSwitches, countOptions, ordinarily } from '@/lib/sessions/count-options';
import { type CountedSession, countRecord, listsOf } from '@/lib/sessions/counted-session';
import { type InvitedPeople, matchInvited } from '@/lib/sessions/invited-people';
import { readInviteesForRecipients, readKeptInvitees } from '@/lib/sessions/invitees';
import { isNewerThanArchived, type ReadSession, readArchivedCounted, readForRecipients } from '@/lib/sessions/read-session';
import type { SessionRecord } from '@/lib/sessions/session-record';
import { findSourceOf } from '@/lib/sessions/sources';
import { readFrozenRecord } from './frozen-record';
import type { OpenReport } from './open-report';
import { pseudonymsOf } from './pseudonyms';
import { publicCount } from './public-count';
import { publicInvitee } from './public-invitees';
import { type PublicRules, publicRules } from './public-rules';
import { publicFreshness } from './public-session';

/** A report's session as its recipients may see it, and what only the server may use of it. */
export interface ReportReading {
  /** How many were invited and never came, where the report tells so and it is known. */
  invited: { invited: number | null; neverCame: number | null };
  rules: PublicRules;
  counted: CountedSession;
  freshness: Freshness;
  /** The whole record: nothing of it may be sent that did not go through a builder of `public-*.ts`. */
  record: SessionRecord;
  /** The people behind the public ones, by public id. */
  original(publicId: string): Person | null;
}

const reportsPerCount = 24;
const publicCounts = new WeakMap<SessionCount, LRUCache<string, CountedSession>>();

/** A session with the way to who was invited to it, where that is known. */
interface PrivateSession extends ReadSession {
  readInvitees: () => Promise<ReadInvitees | null>;
}

/** Frozen: from the archive or the report's own copy, never from a provider. Live: the one store of this process, within the share of recipients. */
async function readPrivate({ row }: OpenReport, switches: CountSwitches): Promise<PrivateSession | null> {
  // A preview shows what the link will show now; it needs no copy to outlive anything.
  const keeps = row.mode === 'frozen' && row.kind === 'link';
  const frozen = keeps ? await readFrozenRecord(row.id) : null;
  if (frozen === null) {
    const archived = await readArchivedCounted(row.origin, row.session_id, switches);
    const kept = archived && { ...archived, readInvitees: () => readKeptInvitees(row.origin, row.session_id) };
    if (keeps || (kept !== null && !isNewerThanArchived(row.origin, row.session_id))) return kept;
    const provider = await findSourceOf(row.origin);
    if (provider === null) return kept;
    const read = await readForRecipients(provider, row.session_id, switches);
    return { ...read, readInvitees: () => readInviteesForRecipients(provider, row.session_id, read.record) };
  }
  const { record, idShape, invited } = frozen;
  const freshness: Freshness = {
    state: 'archived',
    readAt: new Date(record.readAt).toISOString(),
    stale: false,
    reason: null,
    refreshMs: null,
  };
  const counted = countRecord(record, idShape, countOptions(switches));
  return { record, idShape, freshness, counted, readInvitees: async () => invited };
}

function publicCounted(count: SessionCount, rules: PublicRules, report: OpenReport, invited: InvitedPeople | null): CountedSession {
  const { names, include, fields } = report;
  const missing = invited?.neverCame ?? [];
  const known = publicCounts.get(count) ?? new LRUCache<string, CountedSession>({ max: reportsPerCount });
  publicCounts.set(count, known);
  const key = JSON.stringify([rules.reportId, names, include, fields, missing.map(({ id }) => id)]);
  const shown = () => missing.map((invitee) => publicInvitee(invitee, rules));
  const counted = known.get(key) ?? listsOf(publicCount(count, rules), countOptions(ordinarily).thresholds, shown());
  known.set(key, counted);
  return counted;
}

/** The numbers that a report shows for names, by public id, drawn for who has none yet; none where it shows no numbers. Throws as `pseudonymsOf`. */
export async function numbersOf(report: OpenReport, people: readonly { id: string }[]): Promise<ReadonlyMap<string, number>> {
  if (report.names !== 'pseudonyms' || !report.include.participants) return new Map();
  const { idOf } = publicRules(report, new Map());
  return pseudonymsOf(
    report.row.id,
    people.map(({ id }) => idOf(id)),
  );
}

/** The session of an open report, cut down by its settings; `null` where there is none any more. Throws `ProviderError` (live) and what the database throws. */
export async function readReport(report: OpenReport, switches: CountSwitches): Promise<ReportReading | null> {
  const read = await readPrivate(report, switches);
  if (read === null) return null;
  const { record, counted, freshness } = read;
  const { people } = counted.count;
  const list = report.include.neverCame ? await read.readInvitees() : null;
  const invited = list && matchInvited(countRecord(record, read.idShape, countOptions(ordinarily)).count, list);
  const isWhole = record.progress.loaded >= record.progress.total;
  const missing = invited?.neverCame ?? [];
  const rules = publicRules(report, await numbersOf(report, [...people, ...missing]));
  const { idOf } = rules;
  return {
    rules,
    invited: { invited: invited?.matched.length ?? null, neverCame: isWhole ? (invited?.neverCame?.length ?? null) : null },
    counted: publicCounted(counted.count, rules, report, invited),
    freshness: publicFreshness(freshness, report.row.mode),
    record,
    original: (publicId) => people.find(({ id }) => idOf(id) === publicId) ?? null,
  };
}
