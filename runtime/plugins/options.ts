/** Options of a plugin, by its own description: from a program, a file, or the text behind a plugin's name on the command line. */

import { readOptions } from '../cli/config.ts';
import { readText } from '../cli/files.ts';
import { type Flags, type FlagValues, UsageError } from '../cli/flags.ts';
import { PluginError } from './plugin.ts';

/** What may be given: whole numbers, texts, true and false. */
export type Given = Readonly<Record<string, unknown>>;

/** Checks, and fills in defaults. Throws `PluginError` that names the option. */
export function optionsOf<F extends Flags>(name: string, flags: F, given: Given): FlagValues<F> {
  try {
    return readOptions(flags, given, `plugin ${name}`);
  } catch (error) {
    throw error instanceof UsageError ? new PluginError('bad-options', error.message) : error;
  }
}

/** A plugin as named on a command line: `NAME`, `PATH`, or either with `=FILE` or `={JSON}`. Throws `PluginError`. */
export function parsePlugin(text: string): { readonly from: string; readonly options: Given } {
  const at = text.indexOf('=');
  if (at < 0) return { from: text, options: {} };
  const [from, rest] = [text.slice(0, at), text.slice(at + 1).trim()];
  return { from, options: rest.startsWith('{') ? jsonOf(rest, `plugin ${from}`) : jsonOf(textIn(rest), rest) };
}

function textIn(file: string): string {
  try {
    return readText(file);
  } catch (error) {
    throw error instanceof UsageError ? new PluginError('bad-options', error.message) : error;
  }
}

function jsonOf(text: string, where: string): Given {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new PluginError('bad-options', `${where}: options are one JSON object, and this is none: ${(error as Error).message}`);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new PluginError('bad-options', `${where}: options are one JSON object`);
  return parsed as Given;
}
