import { setTimeout as later } from 'node:timers/promises';

/** A function of the product, and the share of its processor that it used itself. */
export interface Spent {
  readonly name: string;
  readonly share: number;
}

/** Profiles a program that was started with --inspect at this port, while the work is done. */
export async function profiled(port: number, work: () => Promise<unknown>): Promise<Spent[]> {
  const [target] = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as [
    { webSocketDebuggerUrl: string },
  ];
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((opened) => socket.addEventListener('open', opened, { once: true }));
  let asked = 0;
  const ask = (method: string, params = {}) =>
    new Promise<{ profile: Profile }>((resolve) => {
      const id = ++asked;
      socket.addEventListener('message', ({ data }) => {
        const said = JSON.parse(String(data));
        if (said.id === id) resolve(said.result);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  await ask('Profiler.enable');
  await ask('Profiler.setSamplingInterval', { interval: 200 });
  await ask('Profiler.start');
  await work();
  const { profile } = await ask('Profiler.stop');
  socket.close();
  await later(100);
  return spentIn(profile);
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

function spentIn({ nodes, samples, timeDeltas }: Profile): Spent[] {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
      id,
      `${functionName || '(nameless)'} ${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`,
    ]),
  );
  const spent = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const name = names.get(id) ?? '';
    if (!name.startsWith('(idle)')) spent.set(name, (spent.get(name) ?? 0) + (timeDeltas[index] ?? 0));
  }
  const all = [...spent.values()].reduce((sum, each) => sum + each, 0);
  return [...spent]
    .map(([name, micros]) => ({ name, share: micros / all }))
    .sort((one, other) => other.share - one.share);
}
