/** Whether a window can show here: always except on a Linux without X11 or Wayland. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * The same command under a virtual display where there is none. 1920×1080, so that a window of any size we test fits; not reset
 * when the last window closes, else the next one may find no server.
 * @param {string} command
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
export function onSomeDisplay(command, args) {
  return hasDisplay() ? [command, args] : ['xvfb-run', ['-a', '--server-args=-screen 0 1920x1080x24 -noreset', command, ...args]];
}
