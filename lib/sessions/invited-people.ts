import type { SessionCount } from '@/lib/domain/count-session';
import { type InvitedFigures, type MatchedInvitee, matchInvitees } from '@/lib/domain/match-invitees';
import type { Invitee } from '@/lib/domain/meeting';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import type { ReadInvitees } from './archive/archived-invitees';
import { countOptions, defaultSwitches } from './counting/count-options';
import { type CountedSession, countRecord, listsOf } from './counting/counted-session';
import { readSessionInvitees } from './invitees';
import type { ReadSession } from './read-session';
import type { SessionRecord } from './reading/session-record';

/** Who was invited to a session's meeting, each with the person who came. */
export interface InvitedPeople {
  matched: MatchedInvitee[];
  /** Who never came; `null` where the list was read so late that it may be another than on the day. */
  neverCame: Invitee[] | null;
  /** When the list was read (ms), where it cannot be read again now; else `null`. */
  staleSince: number | null;
}

/** A list that was read longer than this after the end of a session calls nobody absent from it, ms. */
const maxLateMs = 24 * 3_600_000;

/** What was found for a count and a list of invitees, so that nothing is matched anew for every reader. */
const known = new WeakMap<readonly Invitee[], WeakMap<SessionCount, InvitedPeople>>();

/** Matches invitees with the people of a session, over all its rooms. */
export function matchInvited(count: SessionCount, read: ReadInvitees): InvitedPeople {
  const ofList = known.get(read.invitees) ?? new WeakMap<SessionCount, InvitedPeople>();
  known.set(read.invitees, ofList);
  const found = ofList.get(count);
  if (found !== undefined) return found;
  const matched = matchInvitees(read.invitees, count.people);
  const isLate = !count.live && count.end !== null && read.readAt - count.end > maxLateMs;
  const neverCame = isLate ? null : matched.flatMap(({ invitee, person }) => (person === null ? [invitee] : []));
  const invited = { matched, neverCame, staleSince: read.stale ? read.readAt : null };
  ofList.set(count, invited);
  return invited;
}

interface Asked {
  provider: Provider;
  sessionId: string;
  read: ReadSession;
}

/**
 * Who was invited to a session, and who of them came; `null` where the source knows no invitees, or not which meeting
 * it was. Throws `ProviderError` where the list has to be read and cannot be.
 */
export async function readInvited({ provider, sessionId, read }: Asked): Promise<InvitedPeople | null> {
  const { record, freshness } = read;
  const { meetingId } = record.session;
  if (meetingId === null || !provider.source.can.invitees) return null;
  const list = await readSessionInvitees(provider, { sessionId, meetingId, isArchived: freshness.state === 'archived' });
  if (list === null) return null;
  return matchInvited(countRecord(record, provider.idForm, countOptions(defaultSwitches)).count, list);
}

/** The figures of who was invited to a recorded session. While it is read, who never came may still be found. */
export function invitedFigures(invited: InvitedPeople | null, { progress }: Pick<SessionRecord, 'progress'>): InvitedFigures {
  const isWhole = progress.loaded >= progress.total;
  return {
    invited: invited?.matched.length ?? null,
    neverCame: isWhole ? (invited?.neverCame?.length ?? null) : null,
    invitedAsOf: invited?.staleSince ?? null,
  };
}

/** As `invitedFigures`, of a session as it was read; not known where the list cannot be read just now. */
export async function readInvitedFigures(asked: Asked): Promise<InvitedFigures> {
  try {
    return invitedFigures(await readInvited(asked), asked.read.record);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return { invited: null, neverCame: null, invitedAsOf: null };
  }
}

const withMissing = new WeakMap<CountedSession, { missing: readonly Invitee[]; lists: CountedSession }>();

/** A count whose lists have these invitees as rows where they are asked for. */
export function withNeverCame(counted: CountedSession, missing: readonly Invitee[]): CountedSession {
  const found = withMissing.get(counted);
  if (found?.missing === missing) return found.lists;
  const lists = listsOf(counted.count, { thresholds: countOptions(defaultSwitches).thresholds, neverCame: missing });
  withMissing.set(counted, { missing, lists });
  return lists;
}
