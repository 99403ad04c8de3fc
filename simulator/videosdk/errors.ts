import { json, type Reply } from '@/simulator/reply';

/** VideoSDK documents no error body; its own SDK looks for the text in several keys, so several are used here. */
export const tokenRefused = (): Reply => json({ message: 'Token is invalid or expired' }, 401);
export const invalid = (message: string): Reply => json({ message, code: 400 }, 400);
export const notFound = (what: string): Reply => json({ error: `${what} not found` }, 404);
/** 402 means "not found" as well. */
export const notFoundAs402 = (what: string): Reply => json({ statusMessage: `${what} not found`, errorCode: 402 }, 402);
