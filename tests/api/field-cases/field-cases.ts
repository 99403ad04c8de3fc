import type { FieldCase } from './field-case';
import { fileCases } from './file-cases';
import { lastingCases } from './lasting-cases';
import { liveCases } from './live-cases';
import { peopleCases } from './people-cases';
import { archiveSearch, searchCases } from './search-cases';
import { timeCases } from './time-cases';
import { windowCases } from './window-cases';

/** Every kind of fault that practice has shown, each in several ways. */
export const fieldCases: FieldCase[] = [
  ...timeCases,
  ...peopleCases,
  ...windowCases,
  ...liveCases,
  ...lastingCases,
  ...searchCases,
  ...fileCases,
  archiveSearch,
];
