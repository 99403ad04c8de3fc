'use client';

import { useState } from 'react';

export interface Printing {
  preparing: boolean;
  print: () => Promise<void>;
}

/** Prints once what paper holds and the screen does not has been read by `prepare`. */
export function usePrint(prepare: () => Promise<void>): Printing {
  const [preparing, setPreparing] = useState(false);
  const print = async () => {
    setPreparing(true);
    await prepare();
    setPreparing(false);
    window.print();
  };
  return { preparing, print };
}
