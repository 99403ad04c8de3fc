import { formatCount } from '@/lib/format';
import { maxWrongPasswords } from '@/lib/password-length';

/** What happened to a link that nobody paused. */
export const pausedWords = `paused after ${formatCount(maxWrongPasswords)} wrong passwords`;
