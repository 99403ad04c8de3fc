/** A role short enough for a tag: RealtimeKit's own presets lose their kind of room (`group_call_host` is `host`). */
export function roleWord(role: string): string {
  return role.replace(/^(group_call|webinar|livestream|audio_room)_(?=.)/, '').replaceAll('_', ' ');
}
