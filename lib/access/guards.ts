import { requireNotSetUp } from '@/lib/accounts/first-admin';
import { requireOwnOrigin } from '@/lib/accounts/trusted-origins';
import { isChange, requireAccounts, requireAdmin, requireMember, requireMemberAdmin, requireReader } from './access';
import { requireLocked, requireRecipient, type Shows } from './recipient';

/** What a guard has to know beside the request. */
interface Door {
  /** Of the link that the address belongs to. */
  reportId: string;
  shows: Shows | undefined;
}

/** Lets in whoever is not signed in yet. */
function requireVisitor(request: Request): null {
  requireAccounts();
  if (isChange(request)) requireOwnOrigin(request);
  return null;
}

/** As `requireVisitor`, as long as there has been no admin. */
async function requireNewcomer(request: Request): Promise<null> {
  requireAccounts();
  await requireNotSetUp();
  return requireVisitor(request);
}

/** Who may ask, and what lets them in: each guard answers who it is and throws a refusal for everybody else. */
export const guards = {
  anybody: (): null => null,
  visitor: requireVisitor,
  newcomer: requireNewcomer,
  reader: requireReader,
  admin: requireAdmin,
  member: requireMember,
  memberAdmin: requireMemberAdmin,
  recipient: (request: Request, { reportId, shows }: Door) => requireRecipient(request, reportId, shows),
  keyHolder: (request: Request, { reportId }: Door) => requireLocked(request, reportId),
};

/**
 * `keyHolder` needs a report's key, `recipient` its password as well where there is one; `memberAdmin` is an admin who
 * is signed in.
 */
export type Caller = keyof typeof guards;

/** Who was let in. */
export type LetIn<Of extends Caller> = Awaited<ReturnType<(typeof guards)[Of]>>;
