import { route } from '@/lib/endpoints/route';
import { answerJobRetries } from '@/lib/endpoints/status/answer-status';
import { postJobRetries } from '@/lib/endpoints/status/job-retries';

export const { DELETE, GET, PATCH, POST, PUT } = route(postJobRetries, answerJobRetries);
