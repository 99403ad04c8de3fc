/** How the API and files name somebody who was erased; screens say it in the reader's language. */
export const erasedName = 'erased person';
