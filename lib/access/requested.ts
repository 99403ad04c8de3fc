import { pathId } from '@/lib/http/texts';
import type { Provider } from '@/lib/providers/provider';
import { badId, badRequest, notFound } from '@/lib/request-error';
import { findSource, findSourceOfSession } from '@/lib/sessions/sources';

type Given = Readonly<Record<string, string>>;

/** The names in the braces of a path. */
type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** What a path names: below a source whose it is, and ids as they are written once. */
export type Place<Path extends string> = Path extends `/api/sources/{source}${string}`
  ? { provider: Provider } & Record<Exclude<NamesIn<Path>, 'source'>, string>
  : Record<NamesIn<Path>, string>;

function known(provider: Provider | null): Provider {
  if (provider === null) throw notFound('unknown_source', 'There is no such source; /api/sources lists all.');
  return provider;
}

const requestedSource = async (source: string) => known(await findSource(source));

/**
 * A session by its source, its id in canonical form. Throws a 404 for an unknown source, a 400 for what can be no id of
 * it. Nothing is asked of the provider.
 */
export async function requestedSession(given: { source: string; sessionId: string }): Promise<{ provider: Provider; sessionId: string }> {
  const provider = known(await findSourceOfSession(given.source, given.sessionId));
  const sessionId = provider.parseSessionId(given.sessionId);
  if (sessionId === null) throw badId('session');
  return { provider, sessionId };
}

async function requestedMeeting(given: { source: string; meetingId: string }): Promise<{ provider: Provider; meetingId: string }> {
  const provider = await requestedSource(given.source);
  const meetingId = provider.parseMeetingId(given.meetingId);
  if (meetingId === null) throw badId('meeting');
  return { provider, meetingId };
}

/**
 * Addresses of people and connections are ids of the provider's form, or `x` and a hash where the vendor's id has
 * another.
 */
function requestedId(given: string, { idForm }: Provider, what: string): string {
  const id = /^x[A-Za-z0-9_-]{22}$/.test(given) ? given : idForm.canonical(given);
  if (id === null) throw badId(what);
  return id;
}

/** What stands below a source. */
async function placeOfSource({ source = '', sessionId, meetingId, participantId, connectionId }: Given): Promise<{ provider: Provider }> {
  if (meetingId !== undefined) return requestedMeeting({ source, meetingId });
  if (sessionId === undefined) return { provider: await requestedSource(source) };
  const { provider, ...ids } = await requestedSession({ source, sessionId });
  return {
    provider,
    ...ids,
    ...(participantId === undefined ? {} : { participantId: requestedId(participantId, provider, 'participant') }),
    ...(connectionId === undefined ? {} : { connectionId: requestedId(connectionId, provider, 'connection') }),
  };
}

const ownIds: Given = {
  reportId: 'a report link',
  memberId: 'a member',
  tokenId: 'a token',
  invitationId: 'an invitation',
};

function requireInvitees({ source }: Provider): void {
  if (!source.can.invitees) throw notFound('unsupported', `${source.name} has no list of who is invited.`);
}

/** Of what was given, what stands in a path's braces. */
function namedIn(path: string, given: Given): Given {
  return Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, given[name] ?? '']));
}

/** Of the address of an endpoint, what its place depends on. */
interface Address {
  path: string;
  /** Only of sources that can do this. */
  can?: 'invitees';
}

/**
 * What a path names, as `Place` has it. No provider is asked. Throws a 404 for a source that is unknown or cannot do
 * what is asked of it, and a 400 for an id that can be none. Ids in a recipient's report are looked up as they come, so
 * that no answer shows which could be one.
 */
export async function requestedPlace({ path, can }: Address, given: Given): Promise<object> {
  const named = namedIn(path, given);
  if (path.startsWith('/api/r/')) return named;
  if (named.source !== undefined) {
    const place = await placeOfSource(named);
    if (can === 'invitees') requireInvitees(place.provider);
    return place;
  }
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, pathId(value, ownIds[name] ?? 'anything')]));
}

/** The meeting a list is narrowed to, in canonical form; 400 when it can be none of this source's. */
export function requestedMeetingFilter(provider: Provider, given: string | undefined): { meetingId?: string } {
  if (given === undefined) return {};
  const meetingId = provider.parseMeetingId(given);
  if (meetingId === null) throw badRequest('The parameter "meetingId" is not the id of a meeting of this source.');
  return { meetingId };
}
