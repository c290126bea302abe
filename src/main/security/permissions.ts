import type { Session } from 'electron';

/** Camera, position, notifications, clipboard reading, USB…: the product needs none, so none is ever granted. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
