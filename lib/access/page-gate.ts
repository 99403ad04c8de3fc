import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { currentSignIn } from '@/lib/accounts/current-sign-in';
import { isSetUp } from '@/lib/accounts/first-admin';
import { env } from '@/lib/env';
import { nextPath } from '@/lib/next-path';
import { paths } from '@/lib/paths';
import { toldStorage } from './told-storage';

/**
 * Lets a page be shown to whoever may read; sends everybody else to sign in and back. The demo is open. Answers whether
 * this is it.
 */
export async function requirePageReader(): Promise<{ demo: boolean }> {
  if (env().demo) return { demo: true };
  const given = await headers();
  if (await toldStorage(() => currentSignIn(given))) return { demo: false };
  redirect(paths.signIn(nextPath(given.get('x-path'))));
}

/**
 * Lets a page be shown to members by their own sign-in, or to admins only. There is no such page for others, nor in the
 * demo.
 */
export async function requirePageMember(role?: 'admin'): Promise<void> {
  if (env().demo) notFound();
  const given = await headers();
  const signIn = await toldStorage(() => currentSignIn(given));
  if (signIn === null) redirect(paths.signIn(nextPath(given.get('x-path'))));
  if (role === 'admin' && signIn.role !== 'admin') notFound();
}

/**
 * Lets a page be shown to whoever may make report links: admins, and anybody in the demo. There is no such page for
 * viewers.
 */
export async function requirePageSharer(): Promise<void> {
  if (!env().demo) await requirePageMember('admin');
}

/** For the sign-in page: whoever needs none goes on, and as long as there is no admin to `/setup`. */
export async function requireSignedOut(next: string): Promise<{ singleSignOn: boolean }> {
  const given = await headers();
  if (env().demo || (await toldStorage(() => currentSignIn(given)))) redirect(next);
  if (!(await toldStorage(isSetUp))) redirect(paths.setup);
  return { singleSignOn: env().oidc !== null };
}

/** For `/setup`: there is no such page once the first admin exists. Answers for how many days sessions are kept. */
export async function requireSetupPage(): Promise<{ retentionDays: number }> {
  if (await toldStorage(isSetUp)) notFound();
  return { retentionDays: env().retentionDays };
}

/** For `/invitation`: the demo has no accounts. */
export async function requireInvitationPage(): Promise<void> {
  if (env().demo) notFound();
}
