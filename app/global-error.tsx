'use client';

import './globals.css';
import { Suspense, useSyncExternalStore } from 'react';
import { chooseLanguage, defaultLanguage } from '@/lib/messages/languages';
import { WordsProvider } from '@/lib/messages/use-words';
import { BarePage } from './bare-page';
import { ScreenError } from './screen-error';

const subscribe = () => () => undefined;

/** Takes the place of the layout too, so it finds the reader's language by itself: the browser's. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const language = useSyncExternalStore(
    subscribe,
    () => chooseLanguage(undefined, navigator.languages.join(',')),
    () => defaultLanguage,
  );
  return (
    <html lang={language}>
      <body>
        <Suspense>
          <WordsProvider language={language}>
            <BarePage>
              <ScreenError error={error} onRetry={retry} />
            </BarePage>
          </WordsProvider>
        </Suspense>
      </body>
    </html>
  );
}
