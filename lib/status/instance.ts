import { createHash, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Database } from '@/lib/db/database';
import { createLease, instanceLeases, leaseHolders, renewMs } from '@/lib/db/lease';
import type { Env } from '@/lib/env';
import { logStorage } from '@/lib/log-storage';
import { version } from '@/lib/version';

/** A process that serves from the database, as the others see it. */
export interface Instance {
  host: string;
  pid: number;
  version: string;
  /** A hash of the settings that should be the same everywhere. */
  settings: string;
  /** ms. */
  startedAt: number;
}

/** A hash of what has to be the same everywhere: it changes what is counted, and what is asked of providers. */
export function settingsHash({ excludedRoles, providerBudget, archive }: Pick<Env, 'excludedRoles' | 'providerBudget' | 'archive'>) {
  const text = JSON.stringify([excludedRoles.toSorted(), providerBudget, archive]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}

/** The instances that live now, this one among them. Throws what the database throws. */
export async function readInstances(db: Database): Promise<Instance[]> {
  return (await leaseHolders(db, instanceLeases)).map((holder) => JSON.parse(holder) as Instance);
}

/** Shows this process to the others until `stop`, by a lease that tells what it is. */
export function showInstance(open: () => Promise<Database>, settings: string): { stop(): Promise<void> } {
  const instance: Instance = { host: hostname(), pid: process.pid, version, settings, startedAt: Date.now() };
  const name = `${instanceLeases}${randomUUID()}`;
  const lease = async () => createLease(await open(), name, JSON.stringify(instance));
  async function renew(): Promise<void> {
    await lease()
      .then((held) => held.renew())
      .catch((error: unknown) => logStorage('showing this instance to the others', error));
  }
  void renew();
  const timer = setInterval(renew, renewMs).unref();
  return {
    async stop() {
      clearInterval(timer);
      await (await lease()).giveUp();
    },
  };
}
