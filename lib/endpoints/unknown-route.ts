import { handler } from '@/lib/http/handler';
import { fixedWords } from '@/lib/http/loggable-path';
import { unknownRoute } from '@/lib/request-error';
import { allEndpoints } from './all-endpoints';
import { methodsOf } from './route';

/** Refuses every method of what is no address of the API; of one that was meant, the log shows the words. */
export const unknownRoutes = methodsOf(
  handler(
    () => {
      throw unknownRoute();
    },
    fixedWords(...allEndpoints.map(({ path }) => path)),
  ),
);
