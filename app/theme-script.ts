/** Where a browser keeps the theme that its reader chose. */
export const themeKey = 'theme';

/**
 * Runs before anything is drawn, in every page: gives the document the class of its theme, and again when the system's
 * changes, or the chosen one, here or in another tab. Where nothing can be kept, the system's is shown.
 */
export const themeScript = `(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => { try { return localStorage.getItem('${themeKey}'); } catch { return null; } };
  const show = () => {
    const kept = chosen();
    const theme = kept === 'light' || kept === 'dark' ? kept : dark.matches ? 'dark' : 'light';
    document.documentElement.classList.remove('light', 'dark');
    document.documentElement.classList.add(theme);
    document.documentElement.style.colorScheme = theme;
  };
  show();
  dark.addEventListener('change', show);
  addEventListener('storage', show);
})()`;
