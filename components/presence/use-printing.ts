import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * Whether the page is being put on paper. Drawn at once, because the browser takes its picture right after it has said
 * so.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const paper = window.matchMedia('print');
    // Between the two events the media may still change to and fro.
    let begun = false;
    const show = () => flushSync(() => setPrinting(begun || paper.matches));
    const before = () => {
      begun = true;
      show();
    };
    const after = () => {
      begun = false;
      show();
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    paper.addEventListener('change', show);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      paper.removeEventListener('change', show);
    };
  }, []);
  return printing;
}
