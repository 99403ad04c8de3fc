import { route } from '@/lib/endpoints/route';
import { getSources } from '@/lib/endpoints/sessions/sources';
import { readSources } from '@/lib/sessions/sources';

export const { DELETE, GET, PATCH, POST, PUT } = route(getSources, readSources);
