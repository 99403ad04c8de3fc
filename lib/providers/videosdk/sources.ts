import type { AccountSetup } from '@/lib/providers/account';
import { credentialHash } from '@/lib/providers/calls/credential-hash';
import { createVideoSdkClient, projectOf, type VideoSdkAccount } from './client';
import { createVideoSdkProvider, originOf } from './provider';

/** An account of VideoSDK: one project, which is its source. */
export function videoSdkAccount(settings: Omit<VideoSdkAccount, 'fetch' | 'now'>): AccountSetup {
  return {
    url: settings.endpoint,
    origins: originOf(projectOf(settings.apiKey)),
    credential: credentialHash(`${settings.apiKey} ${settings.secret}`),
    listingCosts: false,
    open(guarded) {
      const providers = [createVideoSdkProvider(createVideoSdkClient({ ...settings, ...guarded }))];
      return async () => providers;
    },
  };
}
