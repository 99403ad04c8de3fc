import { searchKey } from '@/lib/domain/text/text-key';

/** The texts of an archived session's row that a search looks into. */
interface SearchedRow {
  title: string | null;
  session_id: string;
  meeting_id: string | null;
}

/** The keys of a session's title and ids, a line each, so that no word is found across two of them. */
export function searchKeyOf({ title, session_id, meeting_id }: SearchedRow): string {
  return [title, session_id, meeting_id].map((text) => searchKey(text ?? '')).join('\n');
}
