import { useId } from 'react';
import { useWords } from '@/lib/messages/use-words';
import { type Audience, audienceSettings, audiences, isChanged } from './audience';
import type { ReportDraft } from './report-draft';
import { shownLine } from './shown-line';

interface Props {
  draft: ReportDraft;
  /** `null` until it is chosen: a form without it is not sent. */
  audience: Audience | null;
  /** It is known who was invited and never came. */
  missing: boolean;
  onChoose: (audience: Audience) => void;
}

/**
 * The one question of a new link, each answer with a line of what it shows: the chosen one's is that of the settings as
 * they are now.
 */
export function AudienceChoice({ draft, audience, missing, onChoose }: Props) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-medium text-[13px]">{t('share.forWhom')}</legend>
      {audiences.map((one) => {
        const chosen = one === audience;
        const line = shownLine(chosen ? draft : { ...draft, ...audienceSettings(one, missing) }, words);
        const answer = t(`share.audience.${one}`);
        return (
          <label
            key={one}
            className="flex items-start gap-3 rounded-lg border border-line px-3.5 py-3 hover:border-field has-checked:border-ink has-checked:bg-hover"
          >
            <input
              type="radio"
              name={id}
              required
              checked={chosen}
              onChange={() => onChoose(one)}
              aria-labelledby={`${id}-${one}`}
              aria-describedby={`${id}-${one}-line`}
              className="mt-[3px] size-4 shrink-0 accent-ink"
            />
            <span className="min-w-0">
              <span id={`${id}-${one}`} className="block font-medium text-[14px]">
                {chosen && isChanged(draft, one, missing)
                  ? t.rich('share.changed', { answer, quiet: (parts) => <span className="font-normal text-muted">{parts}</span> })
                  : answer}
              </span>
              <span id={`${id}-${one}-line`} className="mt-0.5 block text-[12.5px] text-muted">
                {line}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
