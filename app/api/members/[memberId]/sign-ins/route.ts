import { signOutEverywhere } from '@/lib/accounts/members';
import { deleteMemberSignIns } from '@/lib/endpoints/members/member-sign-ins';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(deleteMemberSignIns, ({ who, params }) => signOutEverywhere(params.memberId, who));
