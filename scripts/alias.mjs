// Lets plain Node run our TypeScript: `@/x` is a path from the project's root, and an import without an ending means `.ts`.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

registerHooks({
  resolve(specifier, context, nextResolve) {
    const ours = specifier.startsWith('@/') || specifier.startsWith('./') || specifier.startsWith('../');
    if (!ours || context.parentURL?.includes('/node_modules/')) return nextResolve(specifier, context);
    const url = specifier.startsWith('@/') ? new URL(specifier.slice(2), root) : new URL(specifier, context.parentURL);
    const file = url.pathname.match(/\.\w+$/) ? url : new URL(`${url.href}.ts`);
    return nextResolve(existsSync(fileURLToPath(file)) ? file.href : specifier, context);
  },
});
