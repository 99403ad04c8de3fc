import { globSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof methods)[number];

export interface RouteFile {
  file: string;
  /** As a person writes it: `/api/members/{memberId}`; groups of folders are left out. */
  path: string;
}

function listFiles(pattern: string): RouteFile[] {
  return globSync(pattern, { cwd: root })
    .map((file) => {
      const parts = path.dirname(file).split(path.sep).slice(1);
      const shown = parts.filter((part) => !part.startsWith('(')).map((part) => part.replace(/^\[(\w+)\]$/, '{$1}'));
      // The page of a report has the address of its link.
      return { file: path.join(root, file), path: `/${shown.join('/')}`.replace(/^\/r\/\{reportId\}\/document$/, '/r/{reportId}') };
    })
    .sort((a, b) => a.path.localeCompare(b.path));
}

/** Every file of `app/api` that answers requests, and every page. */
export const routeFiles = () => listFiles('app/api/**/route.ts');
export const pageFiles = () => listFiles('app/**/page.tsx');

type Params = Record<string, string>;
type Handler = (request: Request, context: { params?: Promise<Params> | undefined }) => Promise<Response>;

/** What a handler is told beside the request, as Next does: nothing where nothing of the path has a name. */
export const contextOf = (params: Params) => ({ params: Object.keys(params).length === 0 ? undefined : Promise.resolve(params) });

export async function handlerOf({ file }: RouteFile, method: Method): Promise<Handler | null> {
  const module: Record<string, Handler | undefined> = await import(/* @vite-ignore */ file);
  return module[method] ?? null;
}

/** The file that answers an address, and what the address fills in; fixed words win over parameters. */
export function findRoute(pathname: string): { route: RouteFile; params: Params } | null {
  const sorted = routeFiles().toSorted((a, b) => a.path.split('{').length - b.path.split('{').length);
  for (const route of sorted) {
    const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const match = new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '([^/]+)').replaceAll('.', '\\.')}$`).exec(pathname);
    if (match) return { route, params: Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')])) };
  }
  const rest = sorted.find((route) => route.path.endsWith('[[...path]]'));
  return rest && pathname.startsWith('/api/') ? { route: rest, params: {} } : null;
}
