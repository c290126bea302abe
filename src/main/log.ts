import { join } from 'node:path';
import log from 'electron-log/node';

export type Log = {
  error: (message: string, ...details: unknown[]) => void;
  warn: (message: string, ...details: unknown[]) => void;
  info: (message: string, ...details: unknown[]) => void;
};

/** Two files of this size at most: the current one and the one before. */
const maxBytes = 2_000_000;

export const logFile = (userData: string): string => join(userData, 'logs', 'main.log');

/** The local log, `logs/main.log` in the user's data folder. It leaves this machine only if its owner sends it. */
export function openLog(userData: string): Log {
  log.transports.file.resolvePathFn = () => logFile(userData);
  log.transports.file.maxSize = maxBytes;
  log.transports.file.level = 'info';
  log.transports.console.level = process.env.NODE_ENV === 'development' ? 'info' : false;
  log.transports.remote.level = false;
  return log;
}
