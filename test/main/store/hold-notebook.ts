import { unwrap } from '../../../domain/result.ts';
import { openNotebook } from '../../../main/store/store.ts';

/** Run as a program of its own: opens the notebook named on the command line and holds it until it is told to close. */
const store = unwrap(openNotebook(process.argv[2] ?? '', { create: true }));
process.on('message', () => {
  store.close();
  process.exit();
});
process.send?.('open');
