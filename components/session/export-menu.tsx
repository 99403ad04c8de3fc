import { NotLoaded } from '@/components/states/not-loaded';
import { buttonClass } from '@/components/ui/button-class';
import { Download } from '@/components/ui/icons/list-icons';
import { PopoverButton } from '@/components/ui/popover-button';
import { Touched, withTouch } from '@/components/ui/with-touch';
import { useWords } from '@/lib/messages/use-words';
import type { ExportSource } from './export-offers';

const exportOffers = withTouch(() => import('./export-offers').then((file) => file.ExportOffers), NotLoaded);

/** The list as a file, with the filters and the order of the table. */
export function ExportMenu(props: ExportSource) {
  const { t } = useWords();
  return (
    <PopoverButton
      className={buttonClass('plain', 'normal')}
      label={
        <>
          <Download className="size-4" />
          {t('session.export')}
        </>
      }
    >
      <Touched part={exportOffers} props={props} />
    </PopoverButton>
  );
}
