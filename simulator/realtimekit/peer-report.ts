import type { Call, Reply } from '@/simulator/reply';
import { kitError } from './errors';
import type { Kit } from './routes';

export function peerReport(_kit: Kit, id: string, _call: Call): Reply {
  return kitError(404, `No peer report found for peer_id ${id}`);
}

export function reportParts(_kit: Kit, _id: string, _now: number, _parts: string[]): unknown {
  return {};
}
