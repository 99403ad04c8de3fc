// What pages read in this process is loaded with the first question whether the server is there: Next itself loads a
// handler only when its own address is asked for (`lib/endpoints/published.ts`).
import '@/app/api/me/route';
import '@/app/api/r/[reportId]/participants/[participantId]/route';
import '@/app/api/r/[reportId]/participants/route';
import '@/app/api/r/[reportId]/route';
import '@/app/api/r/[reportId]/timeline/route';
import '@/app/api/sources/[source]/sessions/[sessionId]/participants/[participantId]/route';
import '@/app/api/sources/[source]/sessions/[sessionId]/participants/route';
import '@/app/api/sources/[source]/sessions/[sessionId]/route';
import '@/app/api/sources/[source]/sessions/[sessionId]/timeline/route';
import '@/app/api/sources/[source]/sessions/route';
import '@/app/api/sources/[source]/trends/route';
import '@/app/api/sources/route';
import { route } from '@/lib/endpoints/route';
import { getHealth } from '@/lib/endpoints/server/health';

/** Says that the server takes requests, and nothing else; until it does, `lib/server/front-door.ts` answers. */
export const { DELETE, GET, PATCH, POST, PUT } = route(getHealth, () => ({ status: 'ok' as const }));
