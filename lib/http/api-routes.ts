import { accessRoutes } from './access-routes';
import type { ApiRoute } from './api-route';
import { readingRoutes } from './reading-routes';
import { reportRoutes } from './report-routes';

/** Every method of every address of the API, as its document describes them. */
export const apiRoutes: ApiRoute[] = [...readingRoutes, ...reportRoutes, ...accessRoutes];
