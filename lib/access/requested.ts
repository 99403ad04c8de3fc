import type { Provider } from '@/lib/providers/provider';
import { badId, badRequest, notFound } from '@/lib/request-error';
import { findArchivedSource, findSource } from '@/lib/sessions/sources';

export interface SourceParams {
  source: string;
}
export interface SessionParams extends SourceParams {
  sessionId: string;
}
export interface ParticipantParams extends SessionParams {
  participantId: string;
}
export interface ConnectionParams extends ParticipantParams {
  connectionId: string;
}
export interface MeetingParams extends SourceParams {
  meetingId: string;
}

/** The source a path names; 404 when there is none. */
export async function requestedSource({ source }: SourceParams): Promise<Provider> {
  const provider = await findSource(source);
  if (provider === null) throw notFound('unknown_source', 'There is no such source; /api/sources lists all.');
  return provider;
}

/** The session a path names, its id in canonical form; 400 when it can be none of this source's. Nothing is asked of the provider. */
export async function requestedSession(params: SessionParams): Promise<{ provider: Provider; sessionId: string }> {
  const provider = (await findArchivedSource(params.source, params.sessionId)) ?? (await requestedSource(params));
  const sessionId = provider.parseSessionId(params.sessionId);
  if (sessionId === null) throw badId('session');
  return { provider, sessionId };
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

export async function requestedParticipant(params: ParticipantParams) {
  const { provider, sessionId } = await requestedSession(params);
  return { provider, sessionId, participantId: requestedId(params.participantId, provider, 'participant') };
}

export async function requestedConnection(params: ConnectionParams) {
  const { provider, ...ids } = await requestedParticipant(params);
  return { provider, ...ids, connectionId: requestedId(params.connectionId, provider, 'connection') };
}

export async function requestedMeeting(params: MeetingParams): Promise<{ provider: Provider; meetingId: string }> {
  const provider = await requestedSource(params);
  const meetingId = provider.parseMeetingId(params.meetingId);
  if (meetingId === null) throw badId('meeting');
  return { provider, meetingId };
}

/** The meeting a list is narrowed to, in canonical form; 400 when it can be none of this source's. */
export function requestedMeetingFilter(provider: Provider, given: string | undefined): { meetingId?: string } {
  if (given === undefined) return {};
  const meetingId = provider.parseMeetingId(given);
  if (meetingId === null) throw badRequest('The parameter "meetingId" is not the id of a meeting of this source.');
  return { meetingId };
}

/** 404 where a source knows nobody who is invited; nothing is asked of the provider. */
export function requireInvitees({ source }: Provider): void {
  if (!source.can.invitees) throw notFound('unsupported', `${source.name} has no list of who is invited.`);
}
