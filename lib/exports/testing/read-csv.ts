const fields = {
  ',': /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y,
  ';': /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/y,
};

/** For tests: records of a CSV file by RFC 4180, with commas or semicolons; throws where the file is none. */
export function readCsv(csv: string, separator: ',' | ';' = ','): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const field = fields[separator];
  field.lastIndex = 0;
  while (field.lastIndex < csv.length) {
    const at = field.lastIndex;
    const match = field.exec(csv);
    if (match === null) throw new Error(`Not CSV at ${at}: ${JSON.stringify(csv.slice(at, at + 40))}`);
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === separator) continue;
    records.push(record);
    record = [];
  }
  return records;
}
