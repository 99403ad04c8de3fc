import { offer } from './stage';

/** Draws nothing: what the measuring itself costs. */
offer({ mount: () => undefined, zoom: () => undefined, unmount: () => undefined });
