import { useEffect } from 'react';

const maxCharacters = 120;

/** As CSS writes any text between quotes: what could end it, or the line, by its number. */
function cssText(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}

/** Names what is printed at the foot of each sheet, beside its number (`app/globals.css`). */
export function usePrintFooter(title: string | null): void {
  useEffect(() => {
    if (title === null) return;
    const characters = [...title];
    const short = characters.length > maxCharacters ? `${characters.slice(0, maxCharacters).join('')}…` : title;
    const style = document.createElement('style');
    style.textContent = `@page { @bottom-left { content: ${cssText(short)}; } }`;
    document.head.append(style);
    return () => style.remove();
  }, [title]);
}
