/** What is answered to the findings of Electronegativity on `main/hosts/electron`, by its checks. */
export const electronAnswers: Readonly<Record<string, string>> = {
  CSP_GLOBAL_CHECK:
    'The policy is a header that every asset is served with (main/hosts/assets.ts); the checker looks for a tag in the page.',
  AUXCLICK_JS_CHECK: 'A middle click asks for a window, which setWindowOpenHandler denies, or navigates, which will-frame-navigate stops.',
  REMOTE_MODULE_JS_CHECK: 'Electron has had no remote module since version 14.',
  CUSTOM_ARGUMENTS_JS_CHECK: 'The switches cut the network off; a test lists them.',
  PRELOAD_JS_CHECK: 'The preload script gives the page two functions that carry strings (test/main/hosts/electron/preload.test.ts).',
};
