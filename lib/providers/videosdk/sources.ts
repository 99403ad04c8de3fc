import type { Provider } from '@/lib/providers/provider';
import { createVideoSdkClient, type VideoSdkAccount } from './client';
import { createVideoSdkProvider } from './provider';

/** The sources of one VideoSDK project: itself. */
export function videoSdkSources(account: VideoSdkAccount): () => Promise<Provider[]> {
  const providers = [createVideoSdkProvider(createVideoSdkClient(account))];
  return async () => providers;
}
