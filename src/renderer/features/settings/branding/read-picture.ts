import { coverRatio } from '@shared/documents/brand';
import { jpegSize, pngSize } from '@shared/pictures/pixel-size';
import { isSvg, isWholeSvg } from '@shared/pictures/svg-text';
import { fail, ok, type Result } from '@shared/result';

/** `whole`: a logo, as it is. `strip`: across a cover, cut to its middle. */
export type PictureShape = 'whole' | 'strip';

const mostMegabytes = 20;
/** More would not fit into the memory of a small computer. */
const mostPixels = 100_000_000;
/** Kept of a picture: sharp at the size it has on paper, at 220 dots to the inch. */
const widest = { whole: 1200, strip: 1820 } as const;
/** Characters that the plan keeps of a picture. */
const longestData = 1_500_000;

/**
 * A picture as the plan keeps it, a data URL: a drawing stays one, pixels are scaled to what paper shows. Pixels are written anew, so that
 * nothing of the file comes along but what is seen.
 * @returns `picture-too-large`, `picture-unreadable` or, for a drawing that needs other files, `picture-not-whole`
 */
export async function readPicture(file: File, shape: PictureShape): Promise<Result<string>> {
  const { name } = file;
  const tooLarge = () => fail('picture-too-large', { name, most: mostMegabytes });
  // Before anything is read: a file of any size is refused at once.
  if (file.size > mostMegabytes * 1_000_000) return tooLarge();
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const size = pngSize(bytes) ?? jpegSize(bytes);
    if (size && size.width * size.height > mostPixels) return tooLarge();
    const text = size ? '' : new TextDecoder().decode(bytes);
    if (!isSvg(text)) return await pixels(await createImageBitmap(file), shape, name, jpegSize(bytes) !== null);
    if (!isWholeSvg(text)) return fail('picture-not-whole', { name });
    const data = await dataUrl(new Blob([text], { type: 'image/svg+xml' }));
    const drawn = new Image();
    drawn.src = data;
    await drawn.decode();
    if (shape === 'whole') return data.length <= longestData ? ok(data) : tooLarge();
    return await pixels(drawn, shape, name, false);
  } catch (error) {
    return fail('picture-unreadable', { name }, String(error));
  }
}

const sizeOf = (picture: ImageBitmap | HTMLImageElement) =>
  picture instanceof HTMLImageElement ? { width: picture.naturalWidth, height: picture.naturalHeight } : picture;

/** Smaller until it fits: a photograph without loss can be heavier than a plan should carry. */
async function pixels(
  picture: ImageBitmap | HTMLImageElement,
  shape: PictureShape,
  name: string,
  photograph: boolean,
): Promise<Result<string>> {
  const { width, height } = sizeOf(picture);
  if (width === 0 || height === 0) return fail('picture-unreadable', { name }, 'no size');
  const cut = shape === 'strip' ? cutToStrip(width, height) : { x: 0, y: 0, width, height };
  const type = shape === 'strip' || photograph ? 'image/jpeg' : 'image/png';
  for (let most: number = widest[shape]; most >= 100; most = Math.floor(most / 1.5)) {
    const scale = Math.min(1, most / Math.max(cut.width, cut.height));
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(cut.width * scale)), Math.max(1, Math.round(cut.height * scale)));
    const context = canvas.getContext('2d');
    if (!context) break;
    context.imageSmoothingQuality = 'high';
    // A photograph has no transparency: what shows through is paper.
    if (type === 'image/jpeg') {
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, canvas.width, canvas.height);
    }
    context.drawImage(picture, cut.x, cut.y, cut.width, cut.height, 0, 0, canvas.width, canvas.height);
    const data = await dataUrl(await canvas.convertToBlob({ type, quality: 0.88 }));
    if (data.length <= longestData) return ok(data);
  }
  return fail('picture-too-large', { name, most: mostMegabytes });
}

/** The middle of a picture in the ratio of a cover's strip. */
function cutToStrip(width: number, height: number) {
  const wanted = { width: Math.min(width, height / coverRatio), height: Math.min(height, width * coverRatio) };
  return { x: (width - wanted.width) / 2, y: (height - wanted.height) / 2, ...wanted };
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
