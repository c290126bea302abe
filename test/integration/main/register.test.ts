import { channels } from '@shared/ipc/channels';
import { contract } from '@shared/ipc/contract';
import { fail, ok } from '@shared/result';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Handlers, type IpcSource, registerIpc } from '../../../src/main/ipc/register';
import { isTrustedSender } from '../../../src/main/security/trusted-sender';
import { type RecordedLog, recordedLog } from '../../support/recorded-log';

type Listener = Parameters<IpcSource['handle']>[1];
type Event = Parameters<Listener>[0];

const ours = 'app://keyfolio/index.html';
let listeners: Map<string, Listener>;
let calls: string[];
let log: RecordedLog;

/** Handlers that note their call and answer plainly, with some replaced. */
function register(replaced: Partial<Handlers> = {}): void {
  const plain = Object.fromEntries(
    channels.map((channel) => [
      channel,
      () => {
        calls.push(channel);
        return ok(undefined);
      },
    ]),
  ) as unknown as Handlers;
  registerIpc({ handle: (channel, listener) => void listeners.set(channel, listener) }, { ...plain, ...replaced }, isTrustedSender, log);
}

const eventFrom = (url: string, parent: unknown = null) => ({ sender: {}, senderFrame: { url, parent } }) as unknown as Event;

function send(channel: string, args: unknown[], event = eventFrom(ours)): Promise<unknown> {
  const listener = listeners.get(channel);
  if (!listener) throw new Error(`nobody listens on ${channel}`);
  return listener(event, ...args);
}

beforeEach(() => {
  listeners = new Map();
  calls = [];
  log = recordedLog();
});

describe('the messages of the window', () => {
  test('are heard on the channels of the contract and no other', () => {
    register();
    expect([...listeners.keys()].sort()).toEqual(Object.keys(contract).sort());
    expect([...channels].sort()).toEqual(Object.keys(contract).sort());
  });

  test('reach their handler with the parsed arguments', async () => {
    let received: unknown;
    register({
      'preferences:write': (change) => {
        received = change;
        return fail('disk-full');
      },
    });
    expect(await send('preferences:write', [{ theme: 'dark', intruder: 1 }])).toEqual(fail('disk-full'));
    expect(received).toEqual({ theme: 'dark' });
  });

  test.each(channels)('on %s: wrong arguments are refused before the handler, with an answer and a line in the log', async (channel) => {
    register();
    for (const wrong of [null, 42, 'text', [], { nonsense: true }, () => undefined]) {
      if (contract[channel].args.safeParse(wrong).success) continue;
      expect(await send(channel, [wrong])).toMatchObject({ ok: false, error: { code: 'bad-arguments' } });
    }
    expect(calls).toEqual([]);
    expect(log.lines.some((line) => line.includes(channel))).toBe(true);
  });

  test.each(channels)('on %s: a sender that is not ours is refused before its arguments are read', async (channel) => {
    register();
    const trap = new Proxy({}, { get: () => expect.unreachable('the arguments were read') });
    for (const event of [
      eventFrom('https://evil.example/'),
      eventFrom('app://keyfolio.evil.example/index.html'),
      eventFrom(ours, { url: ours }),
      { ...eventFrom(ours), senderFrame: null } as Event,
    ]) {
      expect(await send(channel, [trap], event)).toEqual(fail('forbidden-sender'));
    }
    expect(calls).toEqual([]);
  });

  test('with more than one argument are refused', async () => {
    register();
    expect(await send('preferences:read', [undefined, 'more'])).toMatchObject({ ok: false, error: { code: 'bad-arguments' } });
  });

  test('get an answer when the handler throws, and the log the cause', async () => {
    register({
      'preferences:read': () => {
        throw new Error('the cause');
      },
      'journal:status': () => Promise.reject('a thrown string'),
    });
    expect(await send('preferences:read', [])).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(await send('journal:status', [])).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(log.lines.join('\n')).toContain('the cause');
  });

  test('never carry what was sent into the log', async () => {
    register();
    await send('log:write', [{ level: 'error', message: { secret: 'opponent' } }]);
    expect(log.lines.join('\n')).not.toContain('opponent');
  });
});

describe('a change record as text', () => {
  const record = {
    seq: 7,
    id: 'a',
    at: '2026-03-12T08:00:00.000Z',
    device: 'd',
    label: { key: 'editAccountField', params: {} },
    accountId: null,
    changes: [{ table: 'accounts', id: 'x', before: null, after: { name: 'Acme' } }],
    undoes: null,
    redoes: null,
  };
  const parse = (text: unknown) => contract['journal:append'].args.safeParse(text);

  test('is kept as it came, with its sequence', () => {
    const json = JSON.stringify(record);
    expect(parse(json).data).toEqual({ seq: 7, json });
  });

  test.each([
    ['no JSON', '{"seq":'],
    ['another object', '{}'],
    ['a sequence of 0', JSON.stringify({ ...record, seq: 0 })],
    ['an unknown table', JSON.stringify({ ...record, changes: [{ table: 'sqlite_master', id: 'x', before: null, after: {} }] })],
    ['two lines, which the journal would read as two records', JSON.stringify(record, null, 1)],
    ['an object instead of its text', record],
  ])('is refused when it is %s', (_what, text) => {
    expect(parse(text).success).toBe(false);
  });
});
