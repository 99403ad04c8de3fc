'use client';

import dynamic from 'next/dynamic';
import { useSyncExternalStore } from 'react';
import { PlainToast } from './plain-toast';
import { noMessages, readMessages, subscribeToMessages } from './said-messages';

/** Where the toasts themselves cannot be loaded, what was to be said is said plainly. */
const ShownToasts = dynamic(
  () =>
    import('./shown-toasts').then(
      (file) => file.ShownToasts,
      () => PlainToast,
    ),
  { ssr: false },
);

/** Short messages about what was just done, at the bottom. */
export function Toasts() {
  const messages = useSyncExternalStore(subscribeToMessages, readMessages, noMessages);
  return messages.length > 0 && <ShownToasts messages={messages} />;
}
