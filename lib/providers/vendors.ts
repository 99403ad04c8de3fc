import { realtimeKit } from './realtimekit/vendor';
import type { Vendor } from './vendor';
import { videoSdk } from './videosdk/vendor';

/**
 * The vendors that Rollcall knows. How their accounts are opened stands in `account-setups.ts`, so that knowing them
 * loads no client.
 */
export const vendors: readonly Vendor[] = [realtimeKit, videoSdk];
