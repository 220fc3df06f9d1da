import { memberViewer, staffViewer, type Viewer } from '../../cases/viewer.ts';
import { mayWatch } from '../../cases/watched.ts';
import type { House } from '../../house.ts';
import { signedInNow } from '../../people/session.ts';
import type { Stream } from './stream.ts';

/**
 * Of these streams, those whose session goes on and whose reader may still watch what they watch, each with that
 * reader as they are now; ends the others. One select reads all the sessions; `unlessAsBefore` asks no more of who has
 * the rights that they had, which is enough where no case has changed.
 */
export async function stillWatching(
  house: House,
  streams: readonly Stream[],
  { unlessAsBefore = false } = {},
): Promise<[Stream, Viewer][]> {
  if (streams.length === 0) return [];
  const people = await signedInNow(house, [...new Set(streams.map(({ sessionId }) => sessionId))]);
  const still: [Stream, Viewer][] = [];
  for (const stream of streams) {
    const signedIn = people.get(stream.sessionId);
    const viewer =
      signedIn &&
      (stream.side === 'member' ? memberViewer(signedIn) : staffViewer(signedIn, house.catalogue));
    const rights = JSON.stringify(viewer);
    const isAsBefore = unlessAsBefore && rights === stream.rights;
    if (viewer && (isAsBefore || (await mayWatch(house.db, viewer, stream.watched)))) {
      stream.rights = rights;
      still.push([stream, viewer]);
    } else stream.end();
  }
  return still;
}
