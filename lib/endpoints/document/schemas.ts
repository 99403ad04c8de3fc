import { z } from 'zod';

export type JsonObject = Record<string, unknown>;

const component = '#/components/schemas/';

/** A whole number of ours is one that JavaScript has exactly, which goes without saying. */
function withoutBounds(json: JsonObject): void {
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
}

/** Says what zod says of a text, less the pattern of what has a format already. */
function override({ jsonSchema }: { jsonSchema: JsonObject }): void {
  withoutBounds(jsonSchema);
  if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
}

/**
 * Writes schemas for a document and collects those that have a name (`.meta({ id })`), so that each stands in it once.
 * Answers and queries are written as they come out of their schemas, bodies as they go in. Throws when two schemas have
 * one name.
 */
export function createSchemaWriter() {
  const named: Record<string, JsonObject> = {};

  function keep(name: string, schema: JsonObject): void {
    const known = named[name];
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`Two schemas are named ${name}.`);
    named[name] = schema;
  }

  function write(schema: z.ZodType, io: 'input' | 'output' = 'output'): JsonObject {
    const written = z.toJSONSchema(schema, { io, unrepresentable: 'any', override });
    const { $schema: _dialect, $defs = {}, ...rest }: JsonObject = JSON.parse(JSON.stringify(written).replaceAll('#/$defs/', component));
    for (const [name, def] of Object.entries($defs as Record<string, JsonObject>)) keep(name, def);
    return rest;
  }

  /** The named schemas by the alphabet. */
  const schemas = () => Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { write, schemas };
}

export type WriteSchema = ReturnType<typeof createSchemaWriter>['write'];
