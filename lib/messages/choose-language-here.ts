import { type Language, languageCookie } from './languages';

const yearSeconds = 365 * 86_400;

/** Keeps the language in this browser and loads the page anew in it: titles and what the server draws change too. */
export function chooseLanguageHere(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
  document.cookie = `${languageCookie}=${language}; path=/; max-age=${yearSeconds}; samesite=lax`;
  window.location.reload();
}
