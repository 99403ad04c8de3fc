'use client';

import { BarePage } from './bare-page';
import { ScreenError } from './screen-error';

export default function AppError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <BarePage>
      <ScreenError error={error} onRetry={retry} />
    </BarePage>
  );
}
