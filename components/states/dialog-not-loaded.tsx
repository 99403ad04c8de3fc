import { Dialog } from '@/components/ui/dialog';
import { useWords } from '@/lib/messages/use-words';
import { NotLoaded } from './not-loaded';

interface Props {
  onClose: () => void;
}

/** In the place of a dialog whose script did not come. */
export function DialogNotLoaded({ onClose }: Props) {
  const { t } = useWords();
  return (
    <Dialog title={t('failure.couldNotOpen')} onClose={onClose} className="m-auto w-[min(420px,96vw)] rounded-xl p-4">
      <NotLoaded />
    </Dialog>
  );
}
