import { describe, expect, test } from 'vitest';
import type { SheetPart } from './sheet-part';
import { readZip } from './testing/read-zip';
import { writeInThread } from './write-in-thread';

function* workbook(rows: number): Generator<SheetPart> {
  yield { kind: 'sheet', name: 'People', widths: [20, 20], sticky: 1 };
  for (let row = 0; row < rows; row += 100)
    yield { kind: 'rows', rows: Array.from({ length: 100 }, (_, index) => [`Person ${row + index}`, row + index]) };
  yield { kind: 'end' };
}

async function sheetOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  return readZip(Buffer.from(await new Response(stream).arrayBuffer())).get('xl/worksheets/sheet1.xml') ?? '';
}

describe('the thread that writes workbooks', () => {
  test('leaves the process to everybody else while a large sheet is written', async () => {
    let turns = 0;
    let done = false;
    const take = () => {
      turns++;
      if (!done) setImmediate(take);
    };
    const reader = writeInThread(workbook(20_000)).getReader();
    take();
    await reader.read();
    done = true;
    await reader.cancel();
    // The parts alone give 200 turns; a library at work in this thread would give none besides.
    expect(turns).toBeGreaterThan(1_000);
  });

  test('writes many at once, also when some of their readers have gone', async () => {
    const streams = Array.from({ length: 6 }, () => writeInThread(workbook(300)));
    const [first, second, third, ...others] = streams;
    await Promise.all([first?.cancel(), third?.cancel()]);
    const sheets = await Promise.all([second, ...others].map((stream) => sheetOf(stream ?? new ReadableStream())));
    expect(sheets.map((sheet) => sheet.match(/<row /g)?.length)).toEqual([300, 300, 300, 300]);
  });

  test('breaks the stream of a workbook that cannot be written', async () => {
    const broken = writeInThread([
      { kind: 'sheet', name: 'x'.repeat(40), widths: [10], sticky: 0 },
      { kind: 'rows', rows: [[{ kind: 'date', ms: Number.NaN, format: 'yyyy' }]] },
      { kind: 'end' },
    ]);
    await expect(new Response(broken).arrayBuffer()).rejects.toThrow();
    expect((await sheetOf(writeInThread(workbook(100)))).match(/<row /g)).toHaveLength(100);
  });

  test('breaks the stream of a workbook whose rows cannot be made, and goes on with the next', async () => {
    function* failing(): Generator<SheetPart> {
      yield { kind: 'sheet', name: 'People', widths: [20], sticky: 1 };
      throw new Error('no rows');
    }
    for (let time = 0; time < 3; time++) await expect(new Response(writeInThread(failing())).arrayBuffer()).rejects.toThrow('no rows');
    expect((await sheetOf(writeInThread(workbook(100)))).match(/<row /g)).toHaveLength(100);
  });
});
