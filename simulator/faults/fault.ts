import type { Socket } from 'node:net';
import type { Call, Reply } from '@/simulator/reply';

/** What a test asks for; each family reads the fields it needs and has a usual value for them. */
export type Fault = { kind: string; [option: string]: unknown };

/** What a fault works on. `used` counts how often this rule has been hit, the first time 0. */
export type Spoiling = { reply: Reply; headers: Record<string, string>; call: Call; socket: Socket; fault: Fault; used: number };

/** Either another reply, sent in the ordinary way, or `taken`: the fault has the socket now. */
export type Spoiler = (spoiling: Spoiling) => Reply | 'taken';

const families: Record<string, Spoiler> = {};

export function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string' && value.kind in families;
}

export function spoil(spoiling: Spoiling): Reply | 'taken' {
  const spoiler = families[spoiling.fault.kind];
  if (!spoiler) throw new Error(`unknown fault ${spoiling.fault.kind}`);
  return spoiler(spoiling);
}
