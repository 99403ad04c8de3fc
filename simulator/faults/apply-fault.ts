import type { Reply } from '@/simulator/reply';
import { bodyFaults } from './bodies';
import { connectionFaults } from './connections';
import { contentFaults } from './contents';
import type { Family, Fault, FaultyCall } from './fault';
import { floodFaults } from './floods';
import { statusFaults } from './statuses';
import { timeFaults } from './times';

const families: Family = { ...statusFaults, ...bodyFaults, ...floodFaults, ...connectionFaults, ...contentFaults, ...timeFaults };

export const faultKinds: readonly string[] = Object.keys(families);

export function isFault(value: unknown): value is Fault {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string' && Object.hasOwn(families, value.kind)
  );
}

export function applyFault(faulty: FaultyCall): Reply | 'taken' {
  const spoiler = families[faulty.fault.kind];
  if (!spoiler) throw new Error(`unknown fault ${faulty.fault.kind}`);
  return spoiler(faulty);
}
