import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, ask, type Json, listOf } from './ask';
import { REPORT_FILTERS } from './realtimekit/peer-report';
import { type ScenarioKey, scenarioIds } from './scenario-ids';
import { type Simulator, startSimulator } from './server';

const KEYS = (Object.keys(scenarioIds) as ScenarioKey[]).filter((key) => !key.startsWith('vsdk-') && key !== 'oddities');
const ROOT = '/accounts/{account_id}/realtime/kit';
const APP = `${ROOT}/{app_id}`;

const document: Json = JSON.parse(readFileSync(new URL('./fixtures/realtimekit.openapi.json', import.meta.url), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(closed(document, false), 'kit');

/** Objects of the document may have no other fields than those it names, so that the simulator invents none. */
function closed(node: unknown, inAllOf: boolean): object {
  if (Array.isArray(node)) return node.map((item) => (typeof item === 'object' && item !== null ? closed(item, inAllOf) : item));
  const fields = Object.entries(node as object).map(([name, value]) => [
    name,
    typeof value === 'object' && value !== null ? closed(value, inAllOf || name === 'allOf') : value,
  ]);
  const copy = Object.fromEntries(fields);
  const isObjectSchema = typeof copy.properties === 'object' && !('additionalProperties' in copy) && !inAllOf;
  return isObjectSchema && !('participants' in copy.properties) ? { ...copy, additionalProperties: false } : copy;
}

function faultsOf(path: string, body: Json, status = 200): string[] {
  const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');
  const response = document.paths?.[path]?.get?.responses?.[status];
  if (!response) throw new Error(`${path} ${status} is not in the document`);
  const at = response.$ref ? `kit${response.$ref}` : `kit#/paths/${escaped(path)}/get/responses/${status}`;
  const validate = ajv.compile({ $ref: encodeURI(`${at}/content/application~1json/schema`) });
  validate(body);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

/** The document types `left_at` as text; who is still in has null, which it does not provide for. */
function withoutOpenEnds(body: Json): Json {
  return JSON.parse(JSON.stringify(body, (name, value) => (name === 'left_at' && value === null ? undefined : value)));
}

let simulator: Simulator;
let kit: Ask['kit'];
beforeAll(async () => {
  simulator = await startSimulator({ now: '2026-03-11T10:20:30.000Z', seed: 7 });
  kit = ask(simulator).kit;
});
afterAll(() => simulator.close());

describe('the vendor’s document', () => {
  test('finds fault with a wrong answer', () => {
    const wrong: Json = JSON.parse('{"success":true,"data":{"participants":[{"id":7,"aura":"green"}]}}');
    expect(faultsOf(`${APP}/sessions/{session_id}/participants`, wrong)).toHaveLength(2);
  });

  test('describes the lists of apps, sessions, meetings and invitees as they are', async () => {
    expect(faultsOf(`${ROOT}/apps`, (await kit('/apps')).body)).toEqual([]);
    expect(faultsOf(`${APP}/sessions`, (await kit('/{app}/sessions?per_page=300')).body)).toEqual([]);
    expect(faultsOf(`${APP}/meetings`, (await kit('/{app}/meetings?per_page=100')).body)).toEqual([]);
  });
});

describe.each(KEYS)('the scenario %s', (key) => {
  const session = `/{app}/sessions/${scenarioIds[key]}`;

  test('has a session, breakout rooms, meeting, invitees and an active session as documented', async () => {
    const detail = (await kit(`${session}?include_breakout_rooms=true`)).body;
    expect(faultsOf(`${APP}/sessions/{session_id}`, detail)).toEqual([]);
    const meeting = `/{app}/meetings/${detail.data?.associated_id}`;
    expect(faultsOf(`${APP}/meetings/{meeting_id}`, (await kit(meeting)).body)).toEqual([]);
    expect(faultsOf(`${APP}/meetings/{meeting_id}/participants`, (await kit(`${meeting}/participants`)).body)).toEqual([]);
    const active = await kit(`${meeting}/active-session`);
    expect(active.status).toBe(key === 'live' ? 200 : 404);
    expect(faultsOf(`${APP}/meetings/{meeting_id}/active-session`, active.body, active.status)).toEqual([]);
  });

  test('has participants, with and without events, as documented', async () => {
    for (const query of ['?per_page=200', '?per_page=200&include_peer_events=true', '?per_page=200&view=consolidated']) {
      const list = withoutOpenEnds((await kit(`${session}/participants${query}`)).body);
      expect(faultsOf(`${APP}/sessions/{session_id}/participants`, list)).toEqual([]);
    }
  });

  test('has participant details and peer reports, whole and by each filter, as documented', async () => {
    const rows = listOf((await kit(`${session}/participants?per_page=200`)).body.data?.participants);
    for (const { id } of rows.slice(0, 3)) {
      const detail = withoutOpenEnds((await kit(`${session}/participants/${id}?include_peer_events=true`)).body);
      expect(faultsOf(`${APP}/sessions/{session_id}/participants/{participant_id}`, detail)).toEqual([]);
      for (const query of ['', '?include_peer_events=true', ...REPORT_FILTERS.map((filter) => `?filters=${filter}`)]) {
        const report = await kit(`/{app}/sessions/peer-report/${id}${query}`);
        if (report.status === 404) continue;
        expect(faultsOf(`${APP}/sessions/peer-report/{peer_id}`, withoutOpenEnds(report.body))).toEqual([]);
      }
    }
  });
});
