import { buttonClass } from '@/components/ui/button-class';
import { paths } from '@/lib/paths';
import { requestWords } from './request-words';

/** Says that an address leads nowhere, and leads back. */
export async function NoSuchPage() {
  const { t } = await requestWords();
  return (
    <>
      <h1>{t('pages.notFound')}</h1>
      <p className="mt-2 mb-5 text-muted">{t('pages.notFoundHint')}</p>
      {/* A full load: the client's link would be in the first load of every page, for this one. */}
      <a href={paths.home} className={buttonClass('plain', 'normal')}>
        {t('pages.toSessions')}
      </a>
    </>
  );
}
