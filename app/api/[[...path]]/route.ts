import { unknownRoutes } from '@/lib/endpoints/unknown-route';

export const { DELETE, GET, PATCH, POST, PUT } = unknownRoutes;
