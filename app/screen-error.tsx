'use client';

import { useWords } from '@/lib/messages/use-words';
import { BrokenScreen } from './broken-screen';

/** The page broke below its layout: said in the reader's language. */
export function ScreenError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useWords();
  const texts = { title: t('pages.broke'), fault: t('pages.ourFault'), safe: t('pages.dataSafe'), again: t('failure.tryAgain') };
  const request = (id: string) => t.rich('failure.request', { id, code: (text) => <code className="font-mono">{text}</code> });
  return <BrokenScreen error={error} texts={texts} request={request} onRetry={onRetry} />;
}
