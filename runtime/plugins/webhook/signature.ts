/** Who receives a webhook can tell that it is ours, whole, and not an old one. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** How old a delivery may be for who checks it, in seconds: clocks differ, and a request takes its time. */
const FRESH_SECONDS = 300;

const macOf = (secret: string, seconds: number, body: string): Buffer => createHmac('sha256', secret).update(`${seconds}.${body}`).digest();

/** Value of the header `mru-signature`: `t=SECONDS,v1=HEX`, an HMAC-SHA256 of `SECONDS.BODY`. */
export const signatureOf = (secret: string, seconds: number, body: string): string => `t=${seconds},v1=${macOf(secret, seconds, body).toString('hex')}`;

/** Whether a header is right for a body, at a time in seconds since 1970. Never throws. */
export function isSigned(secret: string, header: string, body: string, nowSeconds: number): boolean {
  const [, seconds, hex] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  if (seconds === undefined || hex === undefined || Math.abs(nowSeconds - Number(seconds)) > FRESH_SECONDS) return false;
  return timingSafeEqual(Buffer.from(hex, 'hex'), macOf(secret, Number(seconds), body));
}
