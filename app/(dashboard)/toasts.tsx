'use client';

import { useTheme } from 'next-themes';
import { Toaster } from 'sonner';

/** Short messages about what was just done, at the bottom. */
export function Toasts() {
  const { resolvedTheme } = useTheme();
  return <Toaster position="bottom-center" theme={resolvedTheme === 'dark' ? 'dark' : 'light'} />;
}
