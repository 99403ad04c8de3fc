import { type ComponentType, lazy } from 'react';

/**
 * A part of a page whose script comes when it is first drawn, for what most pages do not show. `otherwise` stands in its
 * place where the script does not come.
 */
export function latePart<Props>(load: () => Promise<ComponentType<Props>>, otherwise: ComponentType<Props>) {
  return lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: otherwise }),
    ),
  );
}
