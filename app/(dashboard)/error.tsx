'use client';

import { ScreenError } from '@/app/screen-error';

export default function DashboardError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ScreenError error={error} onRetry={retry} />;
}
