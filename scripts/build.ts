// `npm run build`: the production build in `.next/standalone`, which needs nothing but Node 24 beside it.
import { buildApp } from './build-app';
import { installPackages } from './install-packages';

await installPackages();
await buildApp();
