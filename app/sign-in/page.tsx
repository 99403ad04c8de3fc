import type { Metadata } from 'next';
import { BarePage } from '@/app/bare-page';
import { requestWords } from '@/app/request-words';
import { requireSignedOut } from '@/lib/access/page-gate';
import { nextPath } from '@/lib/next-path';
import { SignInForm } from './sign-in-form';
import { signInProblem } from './sign-in-problem';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await requestWords()).t('signIn.title') });

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, error } = await searchParams;
  const target = nextPath([next].flat()[0]);
  const { singleSignOn } = await requireSignedOut(target);
  const { t } = await requestWords();
  return (
    <BarePage>
      <h1>{t('signIn.title')}</h1>
      <SignInForm next={target} singleSignOn={singleSignOn} problem={signInProblem([error].flat()[0])} />
    </BarePage>
  );
}
