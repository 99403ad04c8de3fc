import { signOutEverywhere } from '@/lib/accounts/members';
import { answerSignOut } from '@/lib/endpoints/account/answer-sign-out';
import { deleteOwnSignIns } from '@/lib/endpoints/account/own-sign-ins';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(deleteOwnSignIns, async (asked) => {
  await signOutEverywhere(asked.who.userId, asked.who);
  return answerSignOut(asked);
});
