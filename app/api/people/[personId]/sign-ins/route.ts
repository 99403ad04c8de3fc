import { signOutEverywhere } from '@/lib/accounts/members';
import { deletePersonSignIns } from '@/lib/endpoints/members/person-sign-ins';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(deletePersonSignIns, ({ params }) => signOutEverywhere(params.personId));
