'use client';

import { Suspense, useSyncExternalStore } from 'react';
import { latePart } from '@/components/ui/late-part';
import { PlainToast } from './plain-toast';
import { noMessages, readMessages, subscribeToMessages } from './said-messages';

/** Where the toasts themselves cannot be loaded, what was to be said is said plainly. */
const ShownToasts = latePart(() => import('./shown-toasts').then((file) => file.ShownToasts), PlainToast);

/** Short messages about what was just done, at the bottom. */
export function Toasts() {
  const messages = useSyncExternalStore(subscribeToMessages, readMessages, noMessages);
  return <Suspense>{messages.length > 0 && <ShownToasts messages={messages} />}</Suspense>;
}
