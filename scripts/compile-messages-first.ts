import { compileMessages } from './compile-messages';

/** What Vitest does before any test. */
export function setup(): void {
  compileMessages();
}
