import { database } from '@/lib/db/database';
import { forgetAccounts } from '@/lib/providers/registry';

/** What the provider refused is believed for a minute; tests that set one fault after the other do not wait for that. */
export async function forgetRefusals(): Promise<void> {
  await (await database()).deleteFrom('account').execute();
  forgetAccounts();
}
