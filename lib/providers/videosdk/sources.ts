import type { AccountSetup } from '@/lib/providers/account';
import { createVideoSdkClient, projectOf, type VideoSdkAccount } from './client';
import { createVideoSdkProvider, originOf } from './provider';

/** An account of VideoSDK: one project, which is its source. */
export function videoSdkAccount(settings: Omit<VideoSdkAccount, 'fetch' | 'now'>): AccountSetup {
  return {
    url: settings.endpoint,
    origins: originOf(projectOf(settings.apiKey)),
    listingCosts: false,
    open(guarded) {
      const providers = [createVideoSdkProvider(createVideoSdkClient({ ...settings, ...guarded }))];
      return async () => providers;
    },
  };
}
