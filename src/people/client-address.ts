import { canonicalAddress } from './ip-address.ts';

/**
 * The address that a request comes from: the socket's, unless that is a trusted proxy's; then the nearest
 * one of X-Forwarded-For, from the right, that is not a trusted proxy's. What stands left of it is hearsay.
 */
export function clientAddress(
  socketAddress: string,
  forwardedFor: string | undefined,
  trustedProxies: readonly string[],
): string {
  const trusted = new Set(trustedProxies.map(canonicalAddress));
  let address = canonicalAddress(socketAddress) ?? socketAddress;
  for (const hop of (forwardedFor ?? '').split(',').reverse()) {
    const before = canonicalAddress(hop);
    if (!trusted.has(address) || before === undefined) return address;
    address = before;
  }
  return address;
}
