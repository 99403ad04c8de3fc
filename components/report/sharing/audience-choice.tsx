import { useId } from 'react';
import { type Audience, audienceSettings, audiences, isChanged } from './audience';
import type { ReportDraft } from './report-draft';
import { shownLine } from './shown-line';

interface Props {
  draft: ReportDraft;
  /** `null` until it is chosen: a form without it is not sent. */
  audience: Audience | null;
  onChoose: (audience: Audience) => void;
}

const titles: Record<Audience, string> = { colleagues: 'For colleagues', outsiders: 'For outsiders' };

/** The one question of a new link, each answer with a line of what it shows: the chosen one's is that of the settings as they are now. */
export function AudienceChoice({ draft, audience, onChoose }: Props) {
  const id = useId();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-medium text-[13px]">Who is it for?</legend>
      {audiences.map((one) => {
        const chosen = one === audience;
        const line = shownLine(chosen ? draft : { ...draft, ...audienceSettings(one) });
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
                {titles[one]}
                {chosen && isChanged(draft, one) && <span className="font-normal text-muted">, changed</span>}
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
