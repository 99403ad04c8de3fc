// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { themeKey, themeScript } from './theme-script';

const { classList, style } = document.documentElement;
let system: EventTarget & { matches: boolean };

beforeEach(() => {
  system = Object.assign(new EventTarget(), { matches: false });
  vi.stubGlobal('matchMedia', () => system);
  // biome-ignore lint/security/noGlobalEval: a page runs it as it stands.
  globalThis.eval(themeScript);
});
afterEach(() => {
  vi.unstubAllGlobals();
  window.localStorage.clear();
});

function choose(theme: string): void {
  window.localStorage.setItem(themeKey, theme);
  window.dispatchEvent(new StorageEvent('storage', { key: themeKey }));
}

function systemTurns(dark: boolean): void {
  system.matches = dark;
  system.dispatchEvent(new Event('change'));
}

describe('the theme of a page', () => {
  test('is the system’s, and follows it', () => {
    expect([...classList]).toEqual(['light']);
    systemTurns(true);
    expect([...classList]).toEqual(['dark']);
    expect(style.colorScheme).toBe('dark');
  });

  test('is the chosen one, whatever the system says', () => {
    choose('dark');
    expect([...classList]).toEqual(['dark']);
    systemTurns(true);
    choose('light');
    expect([...classList]).toEqual(['light']);
    choose('system');
    expect([...classList]).toEqual(['dark']);
  });

  test('is the system’s where nothing can be kept', () => {
    choose('dark');
    vi.stubGlobal('localStorage', undefined);
    systemTurns(false);
    expect([...classList]).toEqual(['light']);
  });
});
