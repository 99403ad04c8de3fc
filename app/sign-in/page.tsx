import type { Metadata } from 'next';
import { BarePage } from '@/app/bare-page';
import { requireSignedOut } from '@/lib/access/page-gate';
import { nextPath } from '@/lib/next-path';
import { SignInForm } from './sign-in-form';
import { signInProblem } from './sign-in-problem';

export const metadata: Metadata = { title: 'Sign in' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, error } = await searchParams;
  const target = nextPath([next].flat()[0]);
  const { singleSignOn } = await requireSignedOut(target);
  return (
    <BarePage>
      <h1>Sign in</h1>
      <SignInForm next={target} singleSignOn={singleSignOn} problem={signInProblem([error].flat()[0])} />
    </BarePage>
  );
}
