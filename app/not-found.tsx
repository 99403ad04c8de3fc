import { buttonClass } from '@/components/ui/button-class';
import { paths } from '@/lib/paths';
import { BarePage } from './bare-page';
import { requestWords } from './request-words';

export default async function NotFound() {
  const { t } = await requestWords();
  return (
    <BarePage>
      <h1>{t('pages.notFound')}</h1>
      <p className="mt-2 mb-5 text-muted">{t('pages.notFoundHint')}</p>
      {/* A full load: the client's link would be in the first load of every page, for this one. */}
      <a href={paths.home} className={buttonClass('plain', 'normal')}>
        {t('pages.toSessions')}
      </a>
    </BarePage>
  );
}
