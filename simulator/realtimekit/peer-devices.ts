import { uuidOf } from '@/simulator/ids';
import type { Equipment } from '@/simulator/people/equipment';
import { randomFrom } from '@/simulator/random';
import type { Connection } from '@/simulator/session-plan';

/** What a browser of that system calls the microphone and the speaker that go together, and the camera. */
type Labels = { sound: readonly (readonly [string, string])[]; cameras: readonly string[] };

const HEADSET = ['USB Headset Microphone', 'USB Headset'] as const;
const LABELS: Readonly<Record<string, Labels>> = {
  Windows: {
    sound: [
      ['Microphone Array (Realtek Audio)', 'Speakers (Realtek Audio)'],
      ['Headset Microphone (Jabra Evolve2 40)', 'Headset (Jabra Evolve2 40)'],
      HEADSET,
    ],
    cameras: ['Integrated Camera', 'HD Webcam', 'Logitech C920'],
  },
  macOS: {
    sound: [['MacBook Pro Microphone', 'MacBook Pro Speakers'], ['AirPods', 'AirPods'], HEADSET],
    cameras: ['FaceTime HD Camera', 'Logitech C920'],
  },
  Ubuntu: { sound: [['Built-in Audio', 'Built-in Audio'], HEADSET], cameras: ['Integrated Camera', 'Logitech C920'] },
  ChromeOS: { sound: [['Internal Mic', 'Internal Speakers'], HEADSET], cameras: ['Internal Camera'] },
  Android: {
    sound: [
      ['Headset earpiece', 'Headset earpiece'],
      ['Speakerphone', 'Speakerphone'],
    ],
    cameras: ['Front camera'],
  },
  iOS: {
    sound: [
      ['iPhone Microphone', 'Speaker'],
      ['AirPods', 'AirPods'],
    ],
    cameras: ['Front camera'],
  },
};
const OTHERWISE: Labels = { sound: [['Built-in Microphone', 'Built-in Speakers']], cameras: ['Integrated Camera'] };

type Device = { device_id: string; kind: string; label: string };

/** `device_info`: what the person had plugged in and chose, and the browser and machine it was plugged into. */
export function peerDevices(connection: Connection, equipment: Equipment, now: number, seed: number): Record<string, unknown> {
  const random = randomFrom(seed, 'devices', connection.id);
  const device = (kind: string, label: string): Device => ({
    device_id: uuidOf('device', connection.id, kind, label).replaceAll('-', ''),
    kind,
    label,
  });
  const { sound, cameras } = LABELS[equipment.os] ?? OTHERWISE;
  const [heardBy, heardFrom] = random.pick(sound);
  const microphone = device('audioinput', heardBy);
  const camera = device('videoinput', random.pick(cameras));
  const speaker = device('audiooutput', heardFrom);
  const headset = device('audioinput', 'Bluetooth headset');
  const start = new Date(connection.joinedAt + 300).toISOString();
  const pluggedAt = connection.joinedAt + (connection.leftAt - connection.joinedAt) * random.between(0.2, 0.7);
  const plugged = random.chance(0.35) && pluggedAt <= now ? new Date(Math.round(pluggedAt)).toISOString() : null;
  const found = (added: Device) => ({ timestamp: start, added: [added], removed: [] });
  return {
    audio_devices_updates: [found(microphone), ...(plugged ? [{ timestamp: plugged, added: [headset], removed: [microphone] }] : [])],
    video_devices_updates: [found(camera)],
    speaker_devices_updates: [found(speaker)],
    selected_device_updates: [
      ...[microphone, camera, speaker].map((chosen) => ({ device: chosen, timestamp: start })),
      ...(plugged ? [{ device: headset, timestamp: plugged }] : []),
    ],
    browser_metadata: {
      browser: equipment.browser,
      browser_version: equipment.browserVersion,
      engine: equipment.engine,
      user_agent: equipment.userAgent,
      webgl_support: true,
    },
    device_info: { os: equipment.os, os_version: equipment.osVersion, cpus: equipment.cpus, is_mobile: equipment.mobile },
    native_metadata: { audio_encoder: 'opus', video_encoder: equipment.mobile ? 'h264' : 'libvpx' },
    room_view_type: connection.person.preset.startsWith('webinar') ? 'WEBINAR' : 'GROUP_CALL',
    sdk_name: 'web-core',
    sdk_type: 'web',
    sdk_version: '1.2.4',
  };
}
