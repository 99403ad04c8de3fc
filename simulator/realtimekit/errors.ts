import { json, type Reply } from '@/simulator/reply';

/** The kit's own shape: singular `error`, whose code is the HTTP status. */
export function kitError(status: number, message: string): Reply {
  return json({ success: false, error: { code: status, message } }, status);
}

/** The shape of Cloudflare's gateway in front of the kit. */
export function gatewayError(status: number, code: number, message: string, headers: Record<string, string> = {}): Reply {
  return json({ success: false, errors: [{ code, message }], messages: [], result: null }, status, headers);
}
