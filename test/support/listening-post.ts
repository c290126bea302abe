import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

/** A server on this machine that notes whoever knocks, on TCP and UDP: what a leak of the application would reach. */
export type ListeningPost = {
  port: number;
  /** First bytes of each connection or packet. */
  heard: string[];
  close: () => Promise<void>;
};

export async function openListeningPost(): Promise<ListeningPost> {
  const heard: string[] = [];
  const server = createServer((socket) => {
    heard.push('a connection');
    socket.on('data', (data) => {
      heard.push(data.toString('latin1').split('\r\n')[0] ?? '');
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\naccess-control-allow-origin: *\r\n\r\n');
    });
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const packets = createSocket('udp4', (data) => heard.push(`a packet of ${data.length} bytes`));
  packets.bind(port, '127.0.0.1');
  await once(packets, 'listening');
  return {
    port,
    heard,
    close: async () => {
      packets.close();
      server.close();
      await once(server, 'close');
    },
  };
}
