/**
 * What unquoted text means by YAML 1.2's core schema: null, true, false, a number, or the text itself.
 */

const NULL = /^(?:~|null|Null|NULL)?$/;
const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;
const NUMBER = /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)$/;
const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;

/** What can start anything but text; it spares most values the patterns. */
const SPECIAL_START = /^[-+.\d~nNtTfF]/;

export function resolvePlain(text: string): string | number | boolean | null {
  if (text === '') return null;
  if (!SPECIAL_START.test(text)) return text;
  if (NUMBER.test(text)) return Number(text);
  if (NULL.test(text)) return null;
  if (TRUE.test(text)) return true;
  if (FALSE.test(text)) return false;
  const infinite = INFINITE.exec(text);
  if (infinite) return infinite[1] === '-' ? -Infinity : Infinity;
  return NOT_A_NUMBER.test(text) ? NaN : text;
}
