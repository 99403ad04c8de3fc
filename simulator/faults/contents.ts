import { editing, type Fields, isFields, rowsIn, withPaging, withRows } from './answer-rows';
import { type Family, type Fault, numberOption } from './fault';

const pageNumber = (query: URLSearchParams): number => Number(query.get('page_no') ?? query.get('page') ?? '1');

function names({ fields }: Fault, usual: string[]): string[] {
  return Array.isArray(fields) ? fields.map(String) : usual;
}

/** Well-formed JSON that says too little, too much, or something else on each page. */
export const contentFaults: Family = {
  'drop-fields': ({ reply, fault }) =>
    editing(reply, (body) => {
      const dropped = names(fault, ['display_name', 'left_at', 'name']);
      return withRows(
        body,
        rowsIn(body).map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !dropped.includes(name)))),
      );
    }),
  'null-fields': ({ reply, fault }) =>
    editing(reply, (body) => {
      const emptied = names(fault, ['display_name', 'left_at', 'name']);
      return withRows(
        body,
        rowsIn(body).map((row) => ({ ...row, ...Object.fromEntries(emptied.map((name) => [name, null])) })),
      );
    }),
  /** `values` stand in every row in place of its own. */
  'set-fields': ({ reply, fault: { values } }) =>
    editing(reply, (body) =>
      withRows(
        body,
        rowsIn(body).map((row) => ({ ...row, ...(isFields(values) ? values : {}) })),
      ),
    ),
  /** Fields, values and events of a later version of the API. */
  'unknown-fields': ({ reply }) =>
    editing(reply, (body) => ({ ...withRows(body, rowsIn(body).map(fromTheFuture)), result_info: { cursor: 'tomorrow' } })),
  /** `value` sets the total; `shrinkBy` takes that many off with every answer. */
  'total-count': ({ reply, fault, used }) =>
    editing(reply, (body) =>
      withPaging(body, (paging) => {
        const name = 'total' in paging ? 'total' : 'total_count';
        const total = numberOption(fault, 'value', Number(paging[name]) - numberOption(fault, 'shrinkBy', 0) * (used + 1));
        const size = Number(paging.perPage);
        return { ...paging, [name]: total, ...(name === 'total' ? { lastPage: Math.ceil(total / size) } : {}) };
      }),
    ),
  /** Pages from `fromPage` on have no rows, though the total says that there are more. */
  'empty-page': ({ reply, fault, call }) =>
    pageNumber(call.query) >= numberOption(fault, 'fromPage', 2) ? editing(reply, (body) => withRows(body, [])) : reply,
  /**
   * Each page begins with the last row of the page before, as when somebody joins in between; it is newer by ten
   * seconds.
   */
  'repeat-row': ({ reply, memory }) =>
    editing(reply, (body) => {
      const rows = rowsIn(body);
      const before = memory.get('last') as Fields | undefined;
      const last = rows.at(-1);
      if (last) memory.set('last', last);
      return before ? withRows(body, [newer(before), ...rows]) : body;
    }),
};

function fromTheFuture(row: Fields): Fields {
  const events = Array.isArray(row.peer_events)
    ? { peer_events: [...row.peer_events, { id: 'future', event_name: 'PEER_TELEPORTED', created_at: row.joined_at }] }
    : {};
  return { ...row, ...events, future_field: { nested: [1, 'two'] }, preset_name: 'hologram_presenter', type: 'seance' };
}

function newer(row: Fields): Fields {
  const updated = Date.parse(String(row.updated_at));
  return Number.isNaN(updated) ? row : { ...row, updated_at: new Date(updated + 10_000).toISOString() };
}
