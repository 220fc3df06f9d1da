import { once } from 'node:events';
import { connect } from 'node:net';

/** All that a server answers to these bytes; a body without end is sent until the answer begins. */
export async function exchange(port: number, head: string, body: Iterable<string> = []): Promise<string> {
  let answer = '';
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  const begun = once(socket, 'data').catch(() => undefined);
  socket.on('data', (text) => {
    answer += text;
  });
  // A server that has answered may cut off what is still being sent.
  socket.on('error', () => undefined);
  const closed = once(socket, 'close').catch(() => once(socket, 'close'));
  socket.write(head);
  for (const piece of body) {
    if (answer !== '' || socket.destroyed) break;
    if (!socket.write(piece))
      await Promise.race([once(socket, 'drain').catch(() => undefined), begun, closed]);
  }
  await closed;
  return answer;
}

/** The head of a request that is the last of its connection. */
export const headOf = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`;

export const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
