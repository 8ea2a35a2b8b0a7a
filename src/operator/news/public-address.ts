import { BlockList, isIP } from 'node:net';

// Source: IANA IPv4 Special-Purpose Address Registry (RFC 6890), entries that are not globally reachable, and multicast.
const NOT_PUBLIC_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

// IPv6 the other way round: only global unicast (2000::/3, RFC 4291) is public, without the ranges in it that
// are for protocols and documentation (RFC 6890) or carry an IPv4 address inside (6to4, RFC 3056).
const PUBLIC_V6 = ['2000::', 3] as const;
const NOT_PUBLIC_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const;

const refused = new BlockList();
for (const [net, prefix] of NOT_PUBLIC_V4) refused.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of NOT_PUBLIC_V6) refused.addSubnet(net, prefix, 'ipv6');

const globalV6 = new BlockList();
globalV6.addSubnet(...PUBLIC_V6, 'ipv6');

/** Whether an IP address belongs to the public internet; false for anything that is no IP address. Never throws. */
export const isPublicAddress = (address: string): boolean => {
  const version = isIP(address);
  if (version === 4) return !refused.check(address, 'ipv4');
  return version === 6 && globalV6.check(address, 'ipv6') && !refused.check(address, 'ipv6');
};
