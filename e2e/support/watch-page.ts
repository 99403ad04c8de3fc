import type { Page } from '@playwright/test';
import { secretsIn } from './secrets';

/**
 * Collects what must not happen in a page: complaints on the console, errors, failed requests, requests to another
 * origin, secrets in headers.
 */
export class PageWatch {
  readonly #expected: RegExp[] = [];
  readonly #problems: { text: string; url: string }[] = [];

  attach(page: Page, origin: string): void {
    const note = (text: string, url: string) => this.#problems.push({ text, url });
    page.on('console', (message) => {
      // How fast a preloaded file is used says something about the machine, not about the page.
      const aboutSpeed = message.text().includes('was preloaded using link preload but not used');
      if ((message.type() === 'error' || message.type() === 'warning') && !aboutSpeed)
        note(`console ${message.type()}: ${message.text()}`, message.location().url);
    });
    page.on('pageerror', (error) => note(`page error: ${error.stack ?? error.message}`, page.url()));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:') note(`request to ${url.origin}`, request.url());
    });
    page.on('requestfailed', (request) => {
      // A navigation, or a search that goes on typing, gives up requests on purpose.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') note(`failed: ${request.failure()?.errorText}`, request.url());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) note(`answered ${response.status()}`, response.url());
      const leaked = secretsIn(JSON.stringify(response.headers()));
      if (leaked.length > 0) note(`headers with ${leaked.join(', ')}`, response.url());
    });
  }

  /** Answers of 400 and above from addresses that match are part of this test. */
  expectFailing(address: RegExp): void {
    this.#expected.push(address);
  }

  get problems(): string[] {
    return this.#problems
      .filter(
        ({ text, url }) =>
          !this.#expected.some((address) => /answered \d+|Failed to load resource|^failed:/.test(text) && address.test(url)),
      )
      .map(({ text, url }) => `${text} (${url})`);
  }
}
