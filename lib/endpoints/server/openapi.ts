import { z } from 'zod';
import { endpoint } from '@/lib/endpoints/endpoint';

export const getOpenapi = endpoint({
  method: 'GET',
  path: '/api/openapi.json',
  name: 'openapi',
  tag: 'Server',
  summary: 'This document',
  caller: 'reader',
  answer: z.record(z.string(), z.unknown()),
});
