import { Download } from 'lucide-react';
import { buttonClass } from '@/components/ui/button-class';
import { PopoverButton } from '@/components/ui/popover-button';
import { type ExportFormat, exportFormats } from '@/lib/domain/export-format';

interface Props {
  /** What is in the file: "All 24 people", "The 3 people shown". */
  content: string;
  /** Where the file is. */
  hrefOf: (format: ExportFormat) => string;
  /** Fetches the file where a plain link cannot, as it has to bring a key along. */
  onPick?: (format: ExportFormat) => void;
}

const words: Record<ExportFormat, { name: string; note: string }> = {
  csv: { name: 'CSV', note: 'for any spreadsheet or program' },
  xlsx: { name: 'Excel', note: 'a workbook with real dates and durations' },
  json: { name: 'JSON', note: 'with every interval and its sources' },
};

/** The list as a file, with the filters and the order of the table. */
export function ExportMenu({ content, hrefOf, onPick }: Props) {
  return (
    <PopoverButton
      className={buttonClass('plain', 'normal')}
      label={
        <>
          <Download className="size-4" aria-hidden />
          Export
        </>
      }
    >
      <p className="mb-1.5 text-muted">{content}, sorted as in the table</p>
      <ul className="-mx-2">
        {exportFormats.map((format) => (
          <li key={format}>
            <a
              href={hrefOf(format)}
              download
              onClick={(event) => {
                if (!onPick) return;
                event.preventDefault();
                onPick(format);
              }}
              className="flex items-baseline gap-2 rounded-md px-2 py-1.5 hover:bg-line2"
            >
              <span className="w-12 shrink-0 font-medium">{words[format].name}</span>
              <span className="text-muted">{words[format].note}</span>
            </a>
          </li>
        ))}
      </ul>
    </PopoverButton>
  );
}
