/**
 * Writes `schema/`: JSON Schemas of a snapshot, from the types of its format; of `pantau.json`, from
 * the check of the configuration; and of every table, from the columns it may have. What they say in
 * words are the docstrings and titles that stand there.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {buildSync} from 'esbuild';
import {createGenerator} from 'ts-json-schema-generator';
import {describeFields} from './schema-words.mjs';

const draft = 'http://json-schema.org/draft-07/schema#';
const idOf = (name) => `urn:pantau-umkm:schema:${name}`;

/**
 * @param {string} root folder of the repository
 * @returns {Promise<Map<string, string>>} path below `schema` → text
 */
export async function schemaFiles(root) {
  const {config, rowTables, reported} = await loadSources(root);
  const source = readFileSync(join(root, 'src', 'schema', 'config.ts'), 'utf8');
  const schemas = [
    ['snapshot-1', snapshotSchema(root)],
    ['config', configSchema(config, source)],
    ...rowTables.map((table) => [`tables/${table.name}`, tableSchema(table.spec, table)]),
    ['tables/reported', tableSchema(reported, {})],
  ];
  return new Map(
    schemas.map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify({$schema: draft, $id: idOf(name), ...schema}, null, 2)}\n`,
    ]),
  );
}

function snapshotSchema(root) {
  const {$schema: _, ...schema} = createGenerator({
    path: join(root, 'src', 'snapshot', 'v1.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    type: 'Snapshot',
    topRef: false,
    additionalProperties: true,
    // A type check of its own is part of the tests already.
    skipTypeCheck: true,
  }).createSchema('Snapshot');
  return {title: 'pantau-umkm/1', ...schema};
}

function configSchema({$schema: _, ...schema}, source) {
  describeFields(schema, source);
  return {
    title: 'pantau.json',
    description: 'What the files do not say. Every field may be absent.',
    ...schema,
  };
}

/** A table as a list of records by column key; blank is null, which no column forbids but one. */
function tableSchema({name, columns}, {needsOneOf}) {
  const all = Object.values(columns);
  const required = all.filter((column) => column.required).map(({key}) => key);
  return {
    title: name,
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(all.map((column) => [column.key, columnSchema(column)])),
      ...(required.length > 0 && {required}),
      ...(needsOneOf && {anyOf: needsOneOf.map((key) => ({required: [key]}))}),
      additionalProperties: false,
    },
  };
}

function columnSchema({key, type, title, aliases, values, unit, personal, required, stages}) {
  const schema = {...typeSchemas[type]};
  if (type === 'enum') schema.enum = Object.keys(values);
  if (stages) Object.assign(schema, {minimum: stages[0], maximum: stages[1]});
  return {
    title: title?.id ?? key,
    ...(title && {description: title.en}),
    ...(required ? schema : orNull(schema)),
    ...(unit && {'x-unit': unit}),
    ...(personal && {'x-personal': true}),
    ...(values && {'x-spellings': values}),
    ...(aliases.length > 0 && {'x-aliases': aliases}),
  };
}

const typeSchemas = {
  text: {type: 'string'},
  code: {type: 'string'},
  number: {type: 'number'},
  count: {type: 'integer', minimum: 0},
  rupiah: {type: 'number'},
  percent: {type: 'number'},
  degrees: {type: 'number', minimum: -180, maximum: 180},
  range: {type: 'string'},
  year: {type: 'string', pattern: '^\\d{4}$'},
  date: {type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$'},
  enum: {type: 'string'},
  truth: {type: 'boolean'},
  list: {type: 'array', items: {type: 'string'}},
};

function orNull({type, enum: words, ...rest}) {
  return {type: [type, 'null'], ...(words && {enum: [...words, null]}), ...rest};
}

/** What the schemas are made of, for a script that cannot load TypeScript. */
async function loadSources(root) {
  const {outputFiles} = buildSync({
    stdin: {
      contents: `
        import * as z from 'zod/mini';
        import {configSchema} from './src/schema/config.ts';
        export {rowTables} from './src/schema/tables.ts';
        export {reported} from './src/schema/reported.ts';
        export const config = z.toJSONSchema(configSchema, {
          target: 'draft-07', io: 'input', unrepresentable: 'any',
        });`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const source = Buffer.from(outputFiles[0].text).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}
