import { create } from 'zustand';

/** What is on the sheet of paper: the drawing, and the line above it that says what it is. */
export type SheetContent = { svg: string; title: string; detail: string };

/** What the window prints instead of itself; null: nothing. */
export const useSheet = create<{ content: SheetContent | null }>(() => ({ content: null }));

const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** Puts something on the sheet for as long as `print` takes. */
export async function putOnSheet<T>(content: SheetContent, print: () => Promise<T>): Promise<T> {
  useSheet.setState({ content });
  try {
    await drawn();
    return await print();
  } finally {
    useSheet.setState({ content: null });
  }
}
