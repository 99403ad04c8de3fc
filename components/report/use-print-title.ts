import { useEffect } from 'react';
import { usePrintFooter } from '@/components/ui/use-print-footer';

/**
 * Paper and PDF carry the report's own title; the tab, whose title previews show, keeps the one that is the same for
 * all reports.
 */
export function usePrintTitle(title: string | null): void {
  usePrintFooter(title);
  useEffect(() => {
    if (title === null) return;
    let general: string | null = null;
    function before() {
      general ??= document.title;
      document.title = title ?? general;
    }
    function after() {
      if (general !== null) document.title = general;
      general = null;
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
