import type { AccountStatus } from '@/lib/domain/answers/status-answer';
import type { Account } from '@/lib/providers/create-registry';
import { instantOf } from './instant-of';

/** How an account of a provider is, as all instances see it. Throws what the database throws. */
export async function readAccountStatus({ vendor, book }: Account): Promise<AccountStatus> {
  const { pause, refused, clockOff, lastGood } = await book.look();
  const { budget } = book;
  return {
    provider: vendor.name,
    name: vendor.label,
    limit: budget.limit,
    windowMs: budget.windowMs,
    used: { members: budget.used('members'), recipients: budget.used('recipients'), worker: budget.used('worker') },
    pausedUntil: pause !== null && pause.until > book.now() ? instantOf(pause.until) : null,
    refusedSince: refused?.credential === book.credential ? instantOf(refused.since) : null,
    clockOffMs: clockOff?.ms ?? null,
    lastGoodAt: lastGood === 0 ? null : instantOf(lastGood),
  };
}
