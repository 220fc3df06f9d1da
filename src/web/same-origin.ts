import type { Settings } from '../settings.ts';

/**
 * Whether an unsafe request comes from one of our own pages: browsers say so in Origin, and newer ones in
 * Sec-Fetch-Site too. Our origin is a setting, never the Host that the request brings along.
 */
export function comesFromOurPages(request: Request, settings: Settings): boolean {
  const origin = request.headers.get('Origin');
  const site = request.headers.get('Sec-Fetch-Site');
  return (
    origin !== null && ourOrigins(settings).includes(origin) && (site === null || site === 'same-origin')
  );
}

/** In the demonstration localhost and 127.0.0.1 are one: people type either. */
function ourOrigins({ publicUrl, demo }: Settings): string[] {
  const { hostname } = new URL(publicUrl);
  if (!demo || (hostname !== 'localhost' && hostname !== '127.0.0.1')) return [publicUrl];
  return [publicUrl.replace(hostname, 'localhost'), publicUrl.replace(hostname, '127.0.0.1')];
}
