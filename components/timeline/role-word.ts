/** A role short enough for a tag: without the kind of room that stands before it (`group_call_host` is `host`). */
export function roleWord(role: string): string {
  return role.replace(/^(group_call|webinar|livestream|audio_room)_(?=.)/, '').replaceAll('_', ' ');
}
