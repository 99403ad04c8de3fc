'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleUser } from '@/components/ui/icons/member-icons';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { meQuery } from '@/lib/queries/me';
import { sendJson } from '@/lib/queries/send-json';

const entry = 'flex h-7 items-center rounded-[7px] px-2.5 text-[12.5px] text-muted hover:bg-line2 hover:text-ink';

/** Who is signed in, and the way out; nothing in the demo. */
export function AccountMenu() {
  const { t } = useWords();
  const { data } = useQuery(meQuery);
  const signOut = useMutation({
    mutationFn: () => sendJson('POST', paths.api.signOut),
    onSettled: () => window.location.assign(paths.signIn()),
  });
  if (!data || data.demo || data.name === null) return null;
  return (
    <section aria-label={t('shell.account')} className="mt-2 grid gap-px border-line border-t pt-2">
      <p className="flex items-center gap-2 px-2.5 py-1" title={data.email ?? undefined}>
        <CircleUser className="size-4 shrink-0 text-muted" />
        <span className="min-w-0 truncate font-medium text-[13px]">{data.name}</span>
      </p>
      <button type="button" className={entry} disabled={signOut.isPending} onClick={() => signOut.mutate()}>
        {signOut.isPending ? t('shell.signingOut') : t('shell.signOut')}
      </button>
    </section>
  );
}
