import { hasDotSegments, hasOddSlashes, pathOfTarget } from './path-shape';

/** Those of `public/`, and the icon by the name that browsers ask for. */
const publicFiles: readonly string[] = ['/icon.svg', '/favicon.ico', '/robots.txt', '/site.webmanifest'];

/** Cut by `scripts/cut-fonts.ts`, and their licence. */
const fonts = /^\/fonts\/(?:OFL\.txt|inter-(?:(?:latin|cyrillic|greek)(?:-ext)?|latin-rare|vietnamese)-4\.1\.woff2)$/;

/** Packed twins of files, which nobody asks for by their own names (`brotli-twins.ts`). */
const twin = /\.(?:b|%62)(?:r|%72)$/i;

/** Whether an address is of a file, which Next sends by itself. */
export function isFile(target: string): boolean {
  const path = pathOfTarget(target);
  if (publicFiles.includes(path) || fonts.test(path)) return true;
  return path.startsWith('/_next/static/') && !twin.test(path) && !hasOddSlashes(path) && !hasDotSegments(path);
}
