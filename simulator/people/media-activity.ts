import { hashOf } from '@/simulator/random';
import type { Connection, SessionPlan } from '@/simulator/session-plan';

export type Medium = 'audio' | 'video' | 'screenshare_audio' | 'screenshare_video';

const SLOT_MS = 30_000;
const percent = (...parts: (string | number)[]): number => hashOf(...parts) % 100;

/**
 * Whether somebody's microphone, camera or screen carries anything at that time: most people listen most of the time.
 */
export function flows(plan: SessionPlan, { id, person }: Connection, medium: Medium, at: number, seed: number): boolean {
  const host = person.preset === plan.room.hostPreset;
  const slot = Math.floor(at / SLOT_MS);
  if (medium === 'audio') return percent(seed, 'speaks', id, slot) < (host ? 85 : 18);
  if (medium !== 'video') return true;
  if (!host && percent(seed, 'camera', id) < 35) return false;
  // A camera that goes off stays off for some minutes.
  return percent(seed, 'camera off', id, Math.floor(slot / 8)) >= (host ? 4 : 12);
}
