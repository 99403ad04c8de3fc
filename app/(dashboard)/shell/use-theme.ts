'use client';

import { useSyncExternalStore } from 'react';
import { themeKey } from '@/app/theme-script';

function subscribe(listener: () => void): () => void {
  window.addEventListener('storage', listener);
  return () => window.removeEventListener('storage', listener);
}

function readChosen(): string | null {
  try {
    return window.localStorage.getItem(themeKey);
  } catch {
    // Private windows may refuse; then nothing was chosen.
    return null;
  }
}

function choose(theme: string): void {
  try {
    window.localStorage.setItem(themeKey, theme);
  } catch {
    // As above; the system's theme stays.
  }
  // Browsers tell other tabs by themselves, and the page that wrote it nothing.
  window.dispatchEvent(new StorageEvent('storage', { key: themeKey }));
}

/** The theme that was chosen, `null` for none and until the browser's is known, and how to choose one. */
export function useTheme() {
  return [useSyncExternalStore(subscribe, readChosen, () => null), choose] as const;
}

function subscribeToClass(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['class'] });
  return () => observer.disconnect();
}

/** Whether the page is drawn dark. */
export function useIsDark(): boolean {
  return useSyncExternalStore(
    subscribeToClass,
    () => document.documentElement.classList.contains('dark'),
    () => false,
  );
}
