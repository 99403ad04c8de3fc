import { type ScenarioKey, scenarioIds } from '@/simulator/scenario-ids';

const sourceOf = (scenario: ScenarioKey) => (scenario.startsWith('vsdk') ? 'videosdk' : 'realtimekit');

/** A session's page; `query` as it stands after the `?`. */
export function sessionPage(scenario: ScenarioKey, query = ''): string {
  return `/${sourceOf(scenario)}/sessions/${scenarioIds[scenario]}${query && `?${query}`}`;
}

/** A session in our API; `rest` begins with `/` or `?`. */
export function sessionApi(scenario: ScenarioKey, rest = ''): string {
  return `/api/sources${sessionPage(scenario)}${rest}`;
}

export function participantPage(scenario: ScenarioKey, participantId: string, query = ''): string {
  return `${sessionPage(scenario)}/participants/${encodeURIComponent(participantId)}${query && `?${query}`}`;
}
