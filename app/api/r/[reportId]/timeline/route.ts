import { route } from '@/lib/endpoints/route';
import { answerSharedTimeline } from '@/lib/endpoints/shared/answer-timeline';
import { getSharedTimeline } from '@/lib/endpoints/shared/timeline';

export const { DELETE, GET, PATCH, POST, PUT } = route(getSharedTimeline, answerSharedTimeline);
