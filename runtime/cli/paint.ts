/** Colours for people at a terminal; plain text for everything else. */
import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow' | 'cyan';
export type Paint = (style: Style, text: string) => string;

export const paintFor = (out: { readonly isTTY?: boolean }, environment: Readonly<Record<string, string | undefined>> = process.env): Paint =>
  out.isTTY === true && environment['NO_COLOR'] === undefined ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
