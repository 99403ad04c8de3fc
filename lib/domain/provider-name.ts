/** The vendors that Rollcall reads. Ids of sources and origins begin with these names. */
export const providerNames = ['realtimekit', 'videosdk'] as const;
export type ProviderName = (typeof providerNames)[number];
