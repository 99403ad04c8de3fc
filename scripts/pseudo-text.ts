import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = [...'àƀçďéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÀƁÇĎÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ'];

const accent = (text: string) => text.replace(/[A-Za-z]/g, (letter) => accented[plain.indexOf(letter)] ?? letter);

/** The elements of a message with its letters accented, and how long its words are. */
function accentAll(elements: MessageFormatElement[]): { elements: MessageFormatElement[]; length: number } {
  let length = 0;
  const inner = (own: MessageFormatElement[]) => {
    const done = accentAll(own);
    length += done.length;
    return done.elements;
  };
  const changed = elements.map((element): MessageFormatElement => {
    if (element.type === TYPE.literal) {
      length += element.value.length;
      return { ...element, value: accent(element.value) };
    }
    if (element.type === TYPE.tag) return { ...element, children: inner(element.children) };
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return element;
    const longest = Math.max(...Object.values(element.options).map(({ value }) => accentAll(value).length));
    const options = Object.entries(element.options).map(([name, option]) => [name, { ...option, value: accentAll(option.value).elements }]);
    length += longest;
    return { ...element, options: Object.fromEntries(options) };
  });
  return { elements: changed, length };
}

/**
 * A text of the pseudo-language: accented, in brackets and 30 % longer, so that what is clipped, or comes from no
 * catalogue, is seen.
 */
export function pseudoText(text: string): string {
  const { elements, length } = accentAll(parse(text));
  // A long text gets several words more, as no language has one of a hundred letters.
  const longer = '~'.repeat(Math.max(0, Math.ceil(length * 0.3) - 2)).replace(/(~{8})~/g, '$1 ');
  return `[${printAST(elements)}${longer}]`;
}
