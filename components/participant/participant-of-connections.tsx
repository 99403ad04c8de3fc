import { shortId } from './participant-words';

/** Which connections a block of a panel speaks of; nothing where there is only one to speak of. */
export function OfConnections({ ids, total }: { ids: string[]; total: number }) {
  if (total < 2) return null;
  return (
    <h3 className="text-[12.5px] text-muted">
      {ids.length === total ? (
        'All connections'
      ) : (
        <>
          {ids.length === 1 ? 'Connection ' : 'Connections '}
          <code className="font-mono text-[12px]">{ids.map(shortId).join(', ')}</code>
        </>
      )}
    </h3>
  );
}
