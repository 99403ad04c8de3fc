/** What the document of the API sorts its addresses by. */
export const tags = {
  Sessions: 'Sessions of a source, the people in them, counted, and how well it worked.',
  Meetings: 'The rooms that sessions take place in, and who is invited to them.',
  'Report links': 'Links that show a session to whoever has them: making, changing and revoking them.',
  'Shared reports': 'What the holder of a report link reads. Whatever a link does not open is one and the same 404.',
  Account: 'Signing in and out, and one’s own password and API tokens.',
  Members: 'Who can sign in, and who is invited to.',
  Audit: 'Who did what, for admins.',
  Server: 'This server itself.',
};

export type Tag = keyof typeof tags;
