const IP_V4 = /^\d{1,3}(\.\d{1,3}){3}$/;
const LOCAL_NAME = /^(localhost|.*\.(localhost|local|internal|intranet|lan|home|corp|home\.arpa))$/;

/**
 * HTTPS, a public name and no password: what a host types must not reach into private networks. An IP address is none of a channel's, however
 * it is written; `URL` has made `0x7f.1` an address by then. Locally this machine is allowed too.
 */
export function mayBeFeed(url: string, environment: 'production' | 'local'): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  const name = hostname.replace(/\.+$/, '').toLowerCase();
  if (environment === 'local' && (name === '127.0.0.1' || name === 'localhost'))
    return protocol === 'http:' || protocol === 'https:';
  const isPublicName =
    name.includes('.') && !IP_V4.test(name) && !name.startsWith('[') && !LOCAL_NAME.test(name);
  return protocol === 'https:' && username === '' && password === '' && isPublicName;
}
