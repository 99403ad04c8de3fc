import { NotLoaded } from '@/components/states/not-loaded';
import { Touched, withTouch } from '@/components/ui/with-touch';
import type { FigureRulesProps } from './figure-rules';

const figureRules = withTouch(() => import('./figure-rules').then((file) => file.FigureRules), NotLoaded);

/** As `FigureRules`, whose script comes with the first touch. */
export function FigureRule(props: FigureRulesProps) {
  return <Touched part={figureRules} props={props} />;
}
