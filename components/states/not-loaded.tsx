import { Button } from '@/components/ui/button';
import { useWords } from '@/lib/messages/use-words';

/** In the place of a part whose script, loaded at first use, did not come. */
export function NotLoaded() {
  const { t } = useWords();
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-2 border-poor border-s-[3px] py-2 ps-3 text-[13.5px]">
      <span>{t('failure.notLoaded')}</span>
      <Button size="small" onClick={() => window.location.reload()}>
        {t('failure.loadAgain')}
      </Button>
    </div>
  );
}
