import { isIPv4, isIPv6 } from 'node:net';

/** An IP address in its one form, so that two spellings compare equal; undefined for anything else. */
export function canonicalAddress(text: string): string | undefined {
  const address = text.trim().replace(/%.*$/, '');
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return undefined;
  const groups = groupsOf(address);
  return ipv4Within(groups) ?? groups.join(':');
}

/** What a limit counts as one address: an IPv4 address, or the /64 that one IPv6 subscriber has whole. */
export function networkOf(text: string): string {
  const address = canonicalAddress(text);
  if (address === undefined) return 'unknown';
  return isIPv4(address) ? address : `${address.split(':').slice(0, 4).join(':')}::/64`;
}

/** The eight groups of an IPv6 address, without leading zeros, nothing left out. */
function groupsOf(address: string): string[] {
  // URL writes an embedded IPv4 as two groups and takes leading zeros away (RFC 5952).
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  return [...before, ...Array(8 - before.length - after.length).fill('0'), ...after];
}

/** A socket that listens on both families shows an IPv4 client as ::ffff:192.0.2.1. */
function ipv4Within(groups: readonly string[]): string | undefined {
  const [high = 0, low = 0] = groups.slice(6).map((group) => Number.parseInt(group, 16));
  const isMapped = groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff';
  return isMapped ? [high >> 8, high & 255, low >> 8, low & 255].join('.') : undefined;
}
