import { uuidOf } from '@/simulator/ids';
import type { OddRow, OddSession } from './odd-row';

const LONG_NAME = 'Maximiliane von und zu Hohenstein-Wittelsbach '.repeat(7).slice(0, 300);

/** Names, ids and fields that break naive code. */
export function oddNames({ row, at }: OddSession): OddRow[] {
  return [
    row('null-name', { display_name: null }),
    row('empty-name', { display_name: '' }),
    row('null-string-name', { display_name: 'null' }),
    row('missing-name', { display_name: undefined }),
    row('same-name-one', { display_name: 'Sam Lee' }),
    row('same-name-two', { display_name: 'Sam Lee' }),
    row('same-custom-id-one', { custom_participant_id: 'shared-seat-7' }),
    row('same-custom-id-two', { custom_participant_id: 'shared-seat-7' }),
    row('no-user-id', { user_id: undefined }),
    row('null-user-id-and-custom-id', { user_id: null, custom_participant_id: null }),
    row('null-string-ids', { user_id: 'null', custom_participant_id: 'null' }),
    row('row-without-id', { id: undefined }),
    row('no-user-id-same-custom-id-as-a-person', { user_id: undefined, custom_participant_id: 'odd-second-joining', joined_at: at(30) }),
    row('right-to-left', { display_name: 'ليلى منصور \u202Eadmin' }),
    row('hebrew', { display_name: 'נועה בן־דוד' }),
    row('long-name', { display_name: LONG_NAME }),
    row('emoji', { display_name: '🦊👩‍👩‍👧‍👦 Zoë' }),
    row('html', { display_name: '<img src=x onerror=alert(1)>' }),
    row('formula', { display_name: '=HYPERLINK("https://evil.example","click me")', custom_participant_id: '+1-555-0100' }),
    row('control-characters', { display_name: 'line\nbreak\tand "quotes", commas; \u0000 nul' }),
    row('unknown-preset', { preset_name: 'hologram_presenter_v9' }),
    row('null-preset', { preset_name: null }),
    row('unknown-fields', { aura: { colour: 'green', strength: [1, 2, 3] }, __proto: 'no', constructor: 'x' }),
    row('email-as-custom-id', { custom_participant_id: 'priya.iyer@example.com', display_name: 'Priya Iyer' }),
    row('duration-as-text', { duration: '33.0' }),
    row('upper-case-id', { id: uuidOf('odd peer', 'upper-case-id').toUpperCase() }),
  ];
}
