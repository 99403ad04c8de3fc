import { useWords } from '@/lib/messages/use-words';

interface Props {
  /** How many joined while one watched and are on another page. */
  joined: number;
  onShow: () => void;
}

/** Newcomers that the order of the table keeps off this page. */
export function JoinedLine({ joined, onShow }: Props) {
  const { t } = useWords();
  return (
    <p role="status" className="pb-2 text-[13px] text-muted empty:sr-only print:hidden">
      {joined > 0 && (
        <>
          {t('people.joinedMeanwhile', { count: joined })} ·{' '}
          <button type="button" onClick={onShow} className="min-h-6 font-medium text-accent hover:underline">
            {t('people.show')}
          </button>
        </>
      )}
    </p>
  );
}
