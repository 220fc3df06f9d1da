import { healthAddress } from '../health-address.ts';

/** Why nothing can be sent now, if so: this device is offline, or the portal does not answer, or a proxy for it. */
export async function away(): Promise<'offline' | 'down' | undefined> {
  const asked = {
    method: 'HEAD',
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(8_000),
  } as const;
  const isUp = await fetch(healthAddress, asked).then(
    ({ ok }) => ok,
    () => false,
  );
  // Asked first: a device without a network may still reach a portal that runs on itself.
  return isUp ? undefined : navigator.onLine ? 'down' : 'offline';
}
