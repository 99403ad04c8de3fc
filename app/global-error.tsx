'use client';

import './globals.css';
import { BarePage } from './bare-page';
import { ScreenError } from './screen-error';

export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <BarePage>
          <ScreenError error={error} onRetry={retry} />
        </BarePage>
      </body>
    </html>
  );
}
