'use client';

import './globals.css';
import { useLayoutEffect } from 'react';
import { BarePage } from './bare-page';
import { BrokenScreen } from './broken-screen';

/** As in the English catalogue, which may be just what did not come. */
const texts = {
  title: 'This page broke',
  fault: 'Something went wrong in Rollcall itself',
  safe: 'Your data is safe: nothing is ever written back to the provider.',
  request: 'Request',
  again: 'Load the page again',
};

/** Takes the place of the layout too, so there are no languages here. */
export default function GlobalError({ error }: { error: unknown }) {
  // React has taken the classes off the document together with the layout: `theme-script.ts` gives it that of its theme.
  useLayoutEffect(() => {
    window.dispatchEvent(new Event('storage'));
  }, []);
  return (
    <html lang="en">
      <body>
        <BarePage>
          <BrokenScreen error={error} texts={texts} request={(id) => `${texts.request} ${id}`} onRetry={() => window.location.reload()} />
        </BarePage>
      </body>
    </html>
  );
}
