import type { createTranslator } from 'use-intl/core';
import type { Catalogue } from './compiled/catalogue';

/**
 * Says the text of a key with its arguments: `t('people.count', { count: 3 })`. Keys and arguments are checked by their
 * types.
 */
export type Say = ReturnType<typeof createTranslator<Catalogue>>;
