import { hexIdOf, roomIdOf } from '@/simulator/ids';
import type { Habits, Room } from '@/simulator/session-plan';
import { CLASS_ROOM } from './calls';
import { roomOf, WEBINAR } from './scenario';

export type Recurring = {
  room: Room;
  weekdays: readonly number[];
  hours: readonly number[];
  minutes: number;
  smallest: number;
  idOf?: (key: string) => string;
  habits?: Partial<Habits>;
};

const WORKDAYS = [1, 2, 3, 4, 5];
const recurring = (
  key: string,
  title: string,
  size: number,
  weekdays: readonly number[],
  hours: readonly number[],
  minutes: number,
  room: Partial<Room> = {},
): Recurring => ({
  room: roomOf(key, title, size, room),
  weekdays,
  hours,
  minutes,
  smallest: Math.min(6, size),
});

export const REALTIMEKIT_MEETINGS: readonly Recurring[] = [
  recurring('support-handover', 'Support shift handover', 9, WORKDAYS, [6, 14], 20),
  recurring('team-stand-up', 'Platform team stand-up', 11, WORKDAYS, [8], 15),
  recurring('weekly-stand-up', 'Weekly stand-up', 14, [1], [10], 30),
  { room: CLASS_ROOM, weekdays: [4, 5], hours: [13], minutes: 50, smallest: 26 },
  recurring('physics-lab', 'Physics lab', 24, [1, 3], [9], 80, { invited: 26 }),
  recurring('english-b2', 'English conversation B2', 12, [1, 3, 5], [17], 60, { invited: 12 }),
  recurring('all-hands', 'All hands', 40, [4], [15], 45, { ...WEBINAR, invited: 40 }),
  recurring('sales-pipeline', 'Sales pipeline review', 13, [2, 5], [10], 40),
  recurring('customer-onboarding', 'Customer onboarding', 10, [1, 2, 3, 4], [12], 50, { invited: 4 }),
  recurring('office-hours', 'Office hours: statistics', 16, [1, 2, 4], [16], 60, { invited: 8 }),
  recurring('incident-review', 'Incident review', 12, [3], [11], 45),
  recurring('hiring-panel', 'Hiring panel', 7, [2, 4], [9], 55),
  recurring('product-planning', 'Product planning', 15, [2], [13], 90),
  recurring('release-check', 'Release go / no-go', 8, [3], [15], 25),
  recurring('book-club', 'Book club', 18, [4], [19], 75, { invited: 10 }),
  recurring('piano', 'Piano masterclass', 6, [6], [10], 60),
  recurring('team-ar', 'اجتماع الفريق الأسبوعي', 10, [0], [7], 40),
];

/** A VideoSDK room; its key is the customRoomId. There, who rejoins stays the same participant. */
export function videoSdkRoom(key: string, size: number): Room {
  return { ...roomOf(key, key, size, { invited: Math.ceil(size / 2) }), id: roomIdOf(key) };
}

export const ONE_ENTRY_EACH = { newRow: 0 };

const lesson = (key: string, size: number, weekdays: readonly number[], hours: readonly number[], minutes: number): Recurring => ({
  room: videoSdkRoom(key, size),
  weekdays,
  hours,
  minutes,
  smallest: Math.min(2, size),
  idOf: (session) => hexIdOf('session', session),
  habits: ONE_ENTRY_EACH,
});

export const VIDEOSDK_MEETINGS: readonly Recurring[] = [
  lesson('german-a1-evening', 14, [1, 3], [18], 75),
  lesson('yoga-flow', 22, [2, 4, 6], [7], 45),
  lesson('maths-tutoring-7b', 5, [2, 4], [15], 60),
  lesson('tele-consultation', 3, [1, 3, 5], [11], 25),
];
