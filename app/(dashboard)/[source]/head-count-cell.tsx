import { pointsInView } from '@/components/head-count/head-count-points';
import { HeadCountSteps } from '@/components/head-count/head-count-steps';
import { Tooltip } from '@/components/ui/tooltip';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { useWords } from '@/lib/messages/use-words';
import { curveWords } from './curve-words';

interface Props {
  session: SessionItem;
}

/** The line is not cut off where the most people are. */
const headRoom = 1.08;

/** The head count over the session as a small line, each session on its own scale; its words are the tip's. */
export function HeadCountCell({ session: { curve, status, figuresFrom } }: Props) {
  const shownWords = useWords();
  const isLive = status === 'live';
  const words = curveWords(curve, isLive, shownWords);
  if (curve === null || words === null) return null;
  const to = curve.at.at(-1) ?? 0;
  const points = pointsInView(curve, { start: 0, end: to }, isLive ? to : Number.POSITIVE_INFINITY);
  return (
    <Tooltip content={words}>
      <span className={`block h-5 w-24 ${figuresFrom === 'list' ? 'opacity-50' : 'opacity-80'}`}>
        <HeadCountSteps points={points} from={0} to={to} top={Math.max(...curve.people) * headRoom} />
        <VisuallyHidden>{words}</VisuallyHidden>
      </span>
    </Tooltip>
  );
}
