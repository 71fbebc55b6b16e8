/** How the host that a server listens on stands in an address that a person opens; IPv6 stands in brackets. */
export function printedHost(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
