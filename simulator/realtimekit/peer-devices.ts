import { uuidOf } from '@/simulator/ids';
import type { Equipment } from '@/simulator/people/equipment';
import { randomFrom } from '@/simulator/random';
import type { Connection } from '@/simulator/session-plan';

const MICROPHONES = ['Built-in Microphone', 'USB Headset Microphone', 'AirPods', 'Jabra Evolve2 40'];
const CAMERAS = ['Integrated Camera', 'FaceTime HD Camera', 'Logitech C920', 'Front camera'];
const SPEAKERS = ['Built-in Speakers', 'USB Headset', 'AirPods', 'Jabra Evolve2 40'];

type Device = { device_id: string; kind: string; label: string };

/** `device_info`: what the person had plugged in and chose, and the browser and machine it was plugged into. */
export function peerDevices(connection: Connection, equipment: Equipment, now: number, seed: number): Record<string, unknown> {
  const random = randomFrom(seed, 'devices', connection.id);
  const device = (kind: string, label: string): Device => ({
    device_id: uuidOf('device', connection.id, kind, label).replaceAll('-', ''),
    kind,
    label,
  });
  const microphone = device('audioinput', random.pick(MICROPHONES));
  const camera = device('videoinput', random.pick(CAMERAS));
  const speaker = device('audiooutput', random.pick(SPEAKERS));
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
