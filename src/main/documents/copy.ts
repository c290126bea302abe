import { ClipboardItem, clipboard, type NativeImage, nativeImage } from 'electron';

/** The clipboard of the substitute Electron, older than the one whose types these are. */
type OlderClipboard = { writeImage: (image: NativeImage) => void };

/** Puts a PNG on the clipboard; alone, because programs that know a text beside it would paste the text. */
export async function copyPng(bytes: Uint8Array): Promise<void> {
  if (ClipboardItem) await clipboard.write([new ClipboardItem({ 'image/png': new Blob([Buffer.from(bytes)], { type: 'image/png' }) })]);
  else (clipboard as unknown as OlderClipboard).writeImage(nativeImage.createFromBuffer(Buffer.from(bytes)));
}

export const copyText = async (text: string): Promise<void> => clipboard.writeText(text);
