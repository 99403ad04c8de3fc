/** An id of somebody who was erased from a source, as a hash with a key of the database's own. */
interface ErasedAliasTable {
  origin: string;
  hash: string;
  /** The same for all ids that were erased together; made for this alone. */
  person: string;
  /** When (ms) they were erased: sessions that began later are not touched. */
  at: number;
}

export interface ErasureTables {
  erased_alias: ErasedAliasTable;
}
