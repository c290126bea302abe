import type { Picture } from '@shared/documents/doc-tree';
import { ImageRun, Paragraph } from 'docx';
import { xmlText } from './runs';
import { style } from './styles';

/** The two forms of a picture in the file: vector for those who can draw it, pixels for the rest. */
export type PictureData = { readonly svg: Uint8Array; readonly png: Uint8Array };
export type Pictures = ReadonlyMap<Picture, PictureData>;

/** The whole picture, as large as the room allows (CSS pixels): never cropped. */
export function imageParagraph(block: Picture, width: number, height: number, pictures: Pictures): Paragraph {
  const data = pictures.get(block);
  if (!data) throw new Error(`The picture "${block.caption}" was not drawn`);
  const scale = Math.min(width / block.width, height / block.height);
  const image = new ImageRun({
    type: 'svg',
    data: data.svg,
    fallback: { type: 'png', data: data.png },
    transformation: { width: Math.max(1, Math.floor(block.width * scale)), height: Math.max(1, Math.floor(block.height * scale)) },
    altText: { name: xmlText(block.caption), description: xmlText(block.alt), title: xmlText(block.caption) },
  });
  return new Paragraph({ style: style.picture, children: [image] });
}
