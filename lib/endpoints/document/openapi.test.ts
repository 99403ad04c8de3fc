import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import spectral from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { allEndpoints } from '@/lib/endpoints/all-endpoints';
import { openapiJson } from './openapi';

const root = path.resolve(import.meta.dirname, '../../..');
const { text } = openapiJson(null);
const document = z
  .object({ components: z.object({ schemas: z.record(z.string(), z.unknown()) }), paths: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(text));

const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-document-'));
const file = (name: string) => path.join(folder, name);
writeFileSync(file('openapi.json'), text);
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a program of ours; what it says, and whether it is content. */
async function run(program: string, args: string[], cwd = root): Promise<{ said: string; isContent: boolean }> {
  // It says nothing of itself to anybody.
  const env = { NODE_ENV: 'test' as const, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const done = promisify(execFile)(process.execPath, [path.join(root, 'node_modules', program), ...args], { cwd, env });
  return done.then(
    ({ stdout }) => ({ said: stdout, isContent: true }),
    ({ stdout, stderr }) => ({ said: `${stdout}${stderr}`, isContent: false }),
  );
}

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Where an object with fields of its own stands inside something else, and has no name. */
function namelessIn(value: unknown, at: string): string[] {
  if (!isJson(value)) return [];
  const inside = Object.entries(value).flatMap(([key, part]) => namelessIn(part, `${at}/${key}`));
  return 'properties' in value && isJson(value.properties) && value.type === 'object' ? [at, ...inside] : inside;
}

describe('the document of the API', () => {
  test('has every object once, under a name', () => {
    const { schemas } = document.components;
    const nameless = Object.entries(schemas).flatMap(([name, schema]) => namelessIn(schema, name).filter((at) => at !== name));
    expect([...nameless, ...namelessIn(document.paths, 'paths')]).toEqual([]);
  });

  test('has nothing that Spectral finds wrong', async () => {
    const linter = new spectral.Spectral();
    // Its own types do not know that a set of rules need not stand on another.
    linter.setRuleset({ extends: [[rulesets.oas as spectral.RulesetDefinition, 'recommended']] });
    const found = await linter.run(JSON.parse(text));
    expect(found.map(({ code, message, path: at }) => `${code} ${at.join('.')}: ${message}`)).toEqual([]);
  });

  test('has nothing that Redocly finds wrong', async () => {
    const { said } = await run('@redocly/cli/bin/cli.js', ['lint', file('openapi.json'), '--extends=recommended', '--format=json']);
    const { totals, problems } = z
      .object({ totals: z.unknown(), problems: z.array(z.object({ ruleId: z.string(), message: z.string() })) })
      .parse(JSON.parse(said));
    expect([totals, problems]).toEqual([{ errors: 0, warnings: 0, ignored: 0 }, []]);
  }, 60_000);
});

/**
 * The types that a widely used generator makes of the document. It wants TypeScript 5, and looks for it under the name
 * of ours.
 */
async function generateTypes(): Promise<string> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier === 'typescript' && context.parentURL?.includes('/openapi-typescript/') ? 'typescript-5' : specifier, context),
  });
  try {
    const { default: generate, astToString } = await import('openapi-typescript');
    return astToString(await generate(JSON.parse(text)));
  } finally {
    hooks.deregister();
  }
}

const program = `
import type { components, operations, paths } from './api';

type Schemas = components['schemas'];
const freshness: Schemas['Freshness'] = { state: 'archived', readAt: '', stale: false, reason: null, reasonCode: null, refreshMs: null };
export const state: 'live' | 'finalizing' | 'final' | 'archived' = freshness.state;
export const query: operations['participants']['parameters']['query'] = { sort: 'attendance', perPage: 200, verdict: 'late' };
export const rows = (answer: paths['/api/sources/{source}/sessions/{sessionId}/participants']['get']['responses'][200]) =>
  answer.content['application/json'].items.map((row: Schemas['ParticipantRow']) => row.presentMs);
`;

describe('a client that is generated from it', () => {
  test('has types that can be read: each answer and each body is one with a name', async () => {
    const types = await generateTypes();
    const contents = [...types.matchAll(/"application\/(?:json|x-ndjson)": (.*)/g)].map(([, type = '']) => type);
    expect(contents.length).toBeGreaterThan(allEndpoints.length);
    // But for the document itself, of which only that it is an object.
    expect(contents.filter((type) => !/^components\["schemas"\]\["[A-Z]\w+"\];$/.test(type))).toEqual(['{']);
    expect(types).not.toMatch(/__schema|schema\d/);
    writeFileSync(file('api.ts'), types);
    writeFileSync(file('client.ts'), program);
    const check = await run('typescript/bin/tsc', ['--noEmit', '--strict', '--ignoreConfig', 'client.ts'], folder);
    expect(check.said.trim().split('\n')).toEqual([expect.stringMatching(/client\.ts\(\d+,\d+\): error TS2322: Type '"late"'/)]);
  }, 60_000);
});
