import type { Env } from '@/lib/env';
import type { AccountSetup } from './account';
import { realtimeKitAccount } from './realtimekit/sources';
import { realtimeKit } from './realtimekit/vendor';
import type { Vendor } from './vendor';
import { videoSdkAccount } from './videosdk/sources';
import { videoSdk } from './videosdk/vendor';

/** What of the configuration opens accounts. */
export type AccountsEnv = Pick<Env, 'realtimekit' | 'videosdk'>;

/** The account of each vendor as it is configured; `null` of those that are not. */
export function accountSetups({ realtimekit, videosdk }: AccountsEnv): { vendor: Vendor; setup: AccountSetup | null }[] {
  return [
    { vendor: realtimeKit, setup: realtimekit && realtimeKitAccount(realtimekit) },
    { vendor: videoSdk, setup: videosdk && videoSdkAccount(videosdk) },
  ];
}
