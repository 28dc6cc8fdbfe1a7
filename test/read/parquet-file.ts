import {ByteWriter, parquetWrite} from 'hyparquet-writer';

type WriteOptions = Parameters<typeof parquetWrite>[0];

/** A column to write; its schema is guessed from the data where none is given. */
export interface Column {
  readonly name: string;
  readonly data: readonly unknown[];
  readonly type?: string;
  readonly encoding?: string;
  readonly schema?: object | readonly object[];
}

/** Writes a small Parquet file. */
export function parquetFile(columns: readonly Column[], options: object = {}): Uint8Array {
  const writer = new ByteWriter();
  void parquetWrite({
    writer,
    columnData: columns.map(sourceOf),
    ...schemaOf(columns),
    ...options,
  } as WriteOptions);
  return new Uint8Array(writer.getBuffer());
}

function sourceOf({name, data, type, encoding, schema}: Column): object {
  return {name, data: [...data], ...(!schema && type && {type}), ...(encoding && {encoding})};
}

function schemaOf(columns: readonly Column[]): object {
  if (columns.every(({schema}) => schema === undefined)) return {};
  const elements = columns.flatMap(({name, data, schema}) => {
    if (Array.isArray(schema)) return schema as readonly object[];
    return [{name, repetition_type: 'OPTIONAL', ...(schema ?? guess(data))}];
  });
  return {schema: [{name: 'root', num_children: columns.length}, ...elements]};
}

function guess(data: readonly unknown[]): object {
  switch (typeof data.find((value) => value !== null)) {
    case 'bigint':
      return {type: 'INT64'};
    case 'boolean':
      return {type: 'BOOLEAN'};
    default:
      return {type: 'BYTE_ARRAY', converted_type: 'UTF8'};
  }
}
