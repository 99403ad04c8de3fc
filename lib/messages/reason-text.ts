import type { Catalogue } from './compiled/catalogue';
import { defaultLanguage } from './languages';
import type { Words } from './words';

/** A failure as our API tells it. */
export interface Reason {
  /** In English. */
  message: string;
  code?: string;
}

/** A reason in an answer that tells more than it: its words and its code. */
interface AnswerReason {
  reason: string | null;
  reasonCode: string | null;
}

type ErrorKey = `errors.${keyof Catalogue['errors']}`;

/**
 * Why something failed, in the reader's language, by the code of our API. In English it is what the API says, which may
 * name more than its code does, and so it is in every language where the catalogue does not know the code.
 */
export function reasonText(reason: Reason, { t, language }: Pick<Words, 't' | 'language'>): string {
  if (language === defaultLanguage || reason.code === undefined) return reason.message;
  const key = `errors.${reason.code}` as ErrorKey;
  return t.has(key) ? t(key) : reason.message;
}

/** As `reasonText`, of what an answer tells beside its data; `null` for none. */
export function answerReasonText({ reason, reasonCode }: AnswerReason, words: Pick<Words, 't' | 'language'>): string | null {
  return reason === null ? null : reasonText({ message: reason, ...(reasonCode === null ? {} : { code: reasonCode }) }, words);
}
