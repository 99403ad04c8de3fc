import type { ParticipantAnswer, ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { MadeReportAnswer, ReportPlanAnswer } from '@/lib/domain/answers/report-answer';
import { type ScenarioKey, scenarioIds } from '@/simulator/scenario-ids';
import { findRoute, handlerOf } from '@/tests/api/http/route-files';
import { type Answer, sourceOf, type startReports } from './report-server';

type Server = Awaited<ReturnType<typeof startReports>>;
type Part = 'device' | 'place' | 'quality';
interface Refusal {
  error: { code: string; message: string; requestId: string };
}
type Made = Answer<MadeReportAnswer & Refusal>;

/** A frozen link with pages that show these parts. */
export function frozenWith(scenario: ScenarioKey, parts: readonly Part[]) {
  const on = (part: Part) => parts.includes(part);
  return {
    source: sourceOf(scenario),
    sessionId: scenarioIds[scenario],
    names: 'full',
    include: { detail: true, quality: on('quality') },
    fields: { device: on('device'), place: on('place') },
  };
}

/** The ways a test makes frozen links at a server, and what it sees of them. */
export function makingAt(server: Server) {
  const plan = async (body: object) => (await server.ask<ReportPlanAnswer>('POST', '/api/reports/plan', { body })).body;
  const make = (body: object) => server.ask<MadeReportAnswer & Refusal>('POST', '/api/reports', { body }) as Promise<Made>;

  /** As a browser does it: the answer as it comes, which can be given up. */
  async function begin(body: object, signal: AbortSignal, accept = 'application/x-ndjson'): Promise<Response> {
    const found = findRoute('/api/reports');
    const handler = found && (await handlerOf(found.route, 'POST'));
    if (!handler) throw new Error('Nothing makes reports.');
    const headers = { accept, 'content-type': 'application/json', 'x-rollcall-address': '203.0.113.1' };
    const request = new Request('http://localhost:3000/api/reports', { method: 'POST', headers, body: JSON.stringify(body), signal });
    return handler(request, { params: Promise.resolve({}) });
  }

  /** Rows of reports, previews included. */
  async function rows(): Promise<number> {
    const { database } = await import('@/lib/db/database');
    return (await (await database()).selectFrom('report').select('id').execute()).length;
  }

  /** What a link says of a part of every connection of everybody, by words: `told`, or why it is not. */
  async function wordsIn(
    { report, link }: MadeReportAnswer,
    filter: 'device_info' | 'ip_information' | 'quality_stats',
  ): Promise<string[]> {
    const key = link.split('#')[1] ?? '';
    const shared = `/api/r/${report.id}/participants`;
    const { body } = await server.ask<ParticipantsAnswer>('GET', `${shared}?perPage=200`, { key });
    const words: string[] = [];
    for (const { id } of body.items) {
      const person = await server.ask<ParticipantAnswer>('GET', `${shared}/${id}?filters=${filter}`, { key });
      for (const { reports } of person.body.connections) {
        const result = reports?.[filter];
        words.push(result && 'error' in result ? result.error.message : 'shown');
      }
    }
    return words;
  }

  /** Calls for parts of peer reports, at either provider. */
  const partCalls = () => server.simulator.calls(/\/peer-report\/|\/participants?\/[^/?]+(\/stats)?\?/);
  return { plan, make, begin, rows, wordsIn, partCalls };
}
