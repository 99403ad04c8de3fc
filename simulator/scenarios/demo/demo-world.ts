import type { VendorPlan } from '@/simulator/scenarios/vendor-plan';
import { backToBack, type Classes, earlierClasses } from './back-to-back';
import { company } from './company';
import type { DemoSetting } from './day';
import { type Happening, happenedUntil } from './happening';
import { languageClasses, languageSchool } from './language-school';
import { distanceClasses, school } from './school';

/**
 * What a visitor sees: a school and a company, and with the other vendor a language school and a doctor. Nothing odd.
 */
export function demoWorld(setting: DemoSetting): { realtimekit: VendorPlan; videosdk: VendorPlan } {
  return {
    realtimekit: planOf(setting, [...school(setting), ...company(setting)], distanceClasses(setting), ['18:00', '18:15', '18:00', '18:15']),
    videosdk: planOf(setting, languageSchool(setting), languageClasses(setting), ['19:00', '18:30', '19:00', '18:30']),
  };
}

function planOf(setting: DemoSetting, happenings: readonly Happening[], classes: Classes, hours: readonly string[]): VendorPlan {
  const happened = happenedUntil(setting, [...happenings, earlierClasses(classes, hours)]);
  const goingOn = backToBack(setting, classes);
  return { sessions: (now) => [...goingOn(now), ...happened(now)], meetings: [] };
}
