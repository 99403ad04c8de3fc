import { route } from '@/lib/endpoints/route';
import { answerTimeline } from '@/lib/endpoints/sessions/answer-timeline';
import { getTimeline } from '@/lib/endpoints/sessions/timeline';

export const { DELETE, GET, PATCH, POST, PUT } = route(getTimeline, answerTimeline);
