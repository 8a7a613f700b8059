import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { CONSOLE } from './people';

/** A way to the console of its own, which can be frozen: nothing passes, and nothing is closed. */
export interface Line {
  url: string;
  freeze: () => void;
  thaw: () => void;
  close: () => void;
}

export async function lineToConsole(): Promise<Line> {
  const to = new URL(CONSOLE);
  const pairs = new Set<[Socket, Socket]>();
  let frozen = false;
  const pass = ([near, far]: [Socket, Socket]) => {
    near.pipe(far);
    far.pipe(near);
  };
  const server = createServer((near) => {
    const pair: [Socket, Socket] = [near, connect(Number(to.port), to.hostname)];
    const end = () => {
      pairs.delete(pair);
      pair.forEach((each) => each.destroy());
    };
    pair.forEach((each) => each.on('error', end).on('close', end));
    pairs.add(pair);
    if (!frozen) {
      pass(pair);
    }
  });
  await new Promise<void>((listens) => server.listen(0, to.hostname, listens));
  return {
    url: `http://${to.hostname}:${(server.address() as AddressInfo).port}`,
    freeze() {
      frozen = true;
      pairs.forEach(([near, far]) => (near.unpipe(far), far.unpipe(near)));
    },
    thaw() {
      frozen = false;
      pairs.forEach(pass);
    },
    close() {
      pairs.forEach((pair) => pair.forEach((each) => each.destroy()));
      server.close();
    },
  };
}
