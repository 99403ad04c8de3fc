import { useEffect } from 'react';

const mostCharacters = 120;

/** As CSS writes any text between quotes: what could end it, or the line, by its number. */
function cssText(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}

/** Paper and PDF carry the title of what is printed, at the foot of each sheet too; the tab keeps its own, which is the same for all reports, as previews show it. */
export function usePrintTitle(title: string | null): void {
  useEffect(() => {
    if (title === null) return;
    let general: string | null = null;
    const style = document.createElement('style');
    const characters = [...title];
    const short = characters.length > mostCharacters ? `${characters.slice(0, mostCharacters).join('')}…` : title;
    style.textContent = `@page { @bottom-left { content: ${cssText(short)}; } }`;
    function before() {
      general ??= document.title;
      document.title = title ?? general;
      document.head.append(style);
    }
    function after() {
      if (general !== null) document.title = general;
      general = null;
      style.remove();
    }
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      after();
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [title]);
}
