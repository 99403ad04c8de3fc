import { route } from '@/lib/endpoints/route';
import { getHealth } from '@/lib/endpoints/server/health';

/** Says that the server takes requests, and nothing else. The environment was checked at the start. */
export const { DELETE, GET, PATCH, POST, PUT } = route(getHealth, () => ({ status: 'ok' as const }));
