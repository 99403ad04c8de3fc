import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build } from 'esbuild';
import { root } from '@/scripts/run-command';

const origin = 'http://bench.test';
const staticFolder = path.join(root, '.next', 'static');

async function bundle(file: string): Promise<{ js: string; css: string }> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'bench', 'rendering', file)],
    outdir: 'out',
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome140',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: path.join(root, 'tsconfig.json'),
  });
  const textOf = (ending: string) => outputFiles.find((output) => output.path.endsWith(ending))?.text ?? '';
  return { js: textOf('.js'), css: textOf('.css') };
}

/** A page that has nothing but what was bundled, and the styles of the production build where they are wanted. */
export async function openPage(browser: Browser, { file, styled }: { file: string; styled: boolean }): Promise<Page> {
  const { js, css } = await bundle(file);
  const sheets = styled ? globSync('**/*.css', { cwd: staticFolder }) : [];
  if (styled && sheets.length === 0) throw new Error('there is no production build: its styles are needed');
  const links = sheets.map((sheet) => `<link rel="stylesheet" href="/_next/static/${sheet}">`).join('');
  const html = `<!doctype html><meta charset="utf-8">${links}<link rel="stylesheet" href="/page.css"><div id="root"></div><script src="/page.js"></script>`;
  const page = await browser.newPage({ viewport: { width: 1200, height: 600 } });
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    if (pathname === '/page.js') return route.fulfill({ contentType: 'text/javascript', body: js });
    if (pathname === '/page.css') return route.fulfill({ contentType: 'text/css', body: css });
    const asset = pathname.startsWith('/fonts/')
      ? path.join(root, 'public', pathname)
      : path.join(staticFolder, pathname.replace('/_next/static/', ''));
    return existsSync(asset) ? route.fulfill({ path: asset }) : route.fulfill({ status: 404 });
  });
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(origin, { waitUntil: 'networkidle' });
  return page;
}
