import { contextBridge, ipcRenderer } from 'electron';
import { createBridge } from '../bridge.ts';
import { DELIVER, POST } from './channels.ts';

/** Gives the page two functions that carry strings, and nothing else of Electron. */

const bridge = createBridge(crypto.randomUUID(), (documentId, message) => ipcRenderer.send(POST, documentId, message));
ipcRenderer.on(DELIVER, (_event, documentId: string | null, message: string) => bridge.deliver(documentId, [message]));
contextBridge.exposeInMainWorld('caveat', bridge.port);
