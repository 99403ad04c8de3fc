import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '@/components/ui/link-button';
import type { NeedsALook } from '@/lib/domain/answers/trends-answer';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { meQuery } from '@/lib/queries/me';

/** Why sessions of the last four weeks need a look; what was not read leads admins to where it is tried again. */
export function LookReasons({ needs: { missingRows, manyAssumed, unread } }: { needs: NeedsALook }) {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  const isAdmin = me !== undefined && me.role !== 'viewer';
  return (
    <div className="max-w-[320px] space-y-1.5">
      <p className="font-semibold">{t('trends.ofTheLastWeeks')}</p>
      <ul className="space-y-1.5 text-muted">
        {missingRows > 0 && <li>{t('trends.missingRows', { count: missingRows })}</li>}
        {manyAssumed > 0 && <li>{t('trends.manyAssumed', { count: manyAssumed })}</li>}
        {unread > 0 && <li>{t('trends.unread', { count: unread })}</li>}
      </ul>
      {unread > 0 && isAdmin && <LinkButton href={paths.status}>{t('shell.status')}</LinkButton>}
    </div>
  );
}
