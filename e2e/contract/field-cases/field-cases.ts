import type { FieldCase } from './field-case';
import { lastingCases } from './lasting-cases';
import { liveCases } from './live-cases';
import { peopleCases } from './people-cases';
import { timeCases } from './time-cases';
import { windowCases } from './window-cases';

/** Every kind of fault that practice has shown, each in several ways. */
export const fieldCases: FieldCase[] = [...timeCases, ...peopleCases, ...windowCases, ...liveCases, ...lastingCases];
