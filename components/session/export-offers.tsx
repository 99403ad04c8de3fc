import type { ExportFormat } from '@/lib/domain/export-format';
import { usesDecimalComma } from '@/lib/domain/text/decimal-comma';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';

/** Which file is wanted, as our API is asked for it. */
export interface ExportChoice {
  format: ExportFormat;
  locale?: string;
}

export interface ExportSource {
  /** What is in the file: "All 24 people", "The 3 people shown". */
  content: string;
  /** Where the file is. */
  hrefOf: (choice: ExportChoice) => string;
  /** False where the file has neither dates nor intervals. */
  times?: boolean;
  /** Fetches the file where a plain link cannot, as it has to bring a key along. */
  onPick?: (choice: ExportChoice) => void;
}

interface Offer extends ExportChoice {
  name: string;
  note: string;
}

/** CSV for Excel only where it is another file: where the reader's language writes a decimal comma. */
function offersFor(locale: string, times: boolean, { t }: Words): Offer[] {
  const forExcel: Offer = { format: 'csv', locale, name: t('session.csvExcel'), note: t('session.csvExcelNote') };
  return [
    { format: 'csv', name: 'CSV', note: t('session.csvNote') },
    ...(usesDecimalComma(locale) ? [forExcel] : []),
    { format: 'xlsx', name: 'Excel', note: times ? t('session.excelNote') : t('session.excelPeopleNote') },
    { format: 'json', name: 'JSON', note: times ? t('session.jsonNote') : t('session.jsonPeopleNote') },
  ];
}

/** The files of a list. Made in the browser alone, whose language it asks for. */
export function ExportOffers({ content, hrefOf, onPick, times = true }: ExportSource) {
  const words = useWords();
  return (
    <>
      <p className="mb-1.5 text-muted">{words.t('session.sortedAsInTable', { content })}</p>
      <ul className="-mx-2 grid grid-cols-[auto_1fr]">
        {offersFor(navigator.language, times, words).map(({ name, note, ...choice }) => (
          <li key={name} className="col-span-2 grid grid-cols-subgrid">
            <a
              href={hrefOf(choice)}
              download
              onClick={(event) => {
                if (!onPick) return;
                event.preventDefault();
                onPick(choice);
              }}
              className="col-span-2 grid grid-cols-subgrid items-baseline gap-x-3 rounded-md px-2 py-1.5 hover:bg-line2"
            >
              <span className="font-medium">{name}</span>
              <span className="text-muted">{note}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
