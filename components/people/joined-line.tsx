import { formatCount } from '@/lib/format';

interface Props {
  /** How many joined while one watched and are on another page. */
  joined: number;
  onShow: () => void;
}

/** Newcomers that the order of the table keeps off this page. */
export function JoinedLine({ joined, onShow }: Props) {
  return (
    <p role="status" className="pb-2 text-[13px] text-muted empty:sr-only print:hidden">
      {joined > 0 && (
        <>
          {joined === 1 ? '1 person joined' : `${formatCount(joined)} people joined`} ·{' '}
          <button type="button" onClick={onShow} className="min-h-6 font-medium text-accent hover:underline">
            show
          </button>
        </>
      )}
    </p>
  );
}
