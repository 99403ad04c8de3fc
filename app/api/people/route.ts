import { answerPeople } from '@/lib/endpoints/members/answer-people';
import { getPeople } from '@/lib/endpoints/members/people';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(getPeople, answerPeople);
