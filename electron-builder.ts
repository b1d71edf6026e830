import type { Configuration } from 'electron-builder';

/**
 * Packages `out/` and what the main process needs of `node_modules`. The window's libraries are built into
 * `out/renderer`, so they are development dependencies and stay outside.
 */

const NATIVE = 'node_modules/better-sqlite3-multiple-ciphers';
const PDF = 'node_modules/pdfjs-dist';
/** A runtime to pack instead of a downloaded one. */
const electronDist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];

const configuration: Configuration = {
  appId: 'app.caveat.notebook',
  productName: 'Caveat',
  copyright: 'The Caveat authors',
  directories: { output: 'dist', buildResources: 'resources/icons' },
  files: [
    'out/**/*',
    '!out/*.txt',
    'resources/templates/*.md',
    // Sources of the native module, and the binaries of other platforms: the last pattern that fits decides.
    `!${NATIVE}/{deps,src,binding.gyp}{,/**/*}`,
    `!${NATIVE}/prebuilds/!(\${platform}-\${arch}.node|\${platform}musl-\${arch}.node)`,
    // Of the PDF reader: its build for Node, character maps and metrics of the standard fonts. It draws nothing.
    `!${PDF}/{build,web,types,wasm,iccs,image_decoders,legacy/web,legacy/image_decoders}{,/**/*}`,
    `!${PDF}/legacy/build/*.{min,sandbox,renderer}*.mjs`,
    // Of the PDF writer: its modules, which are there three times more.
    '!node_modules/@cantoo/pdf-lib/{cjs,dist,src,ts3.4}{,/**/*}',
    // Of the readings of Chinese characters in Korean: not the table of strokes.
    '!node_modules/hanja/lib/{index.js,strokes.js,data/hoek.json}',
    '!node_modules/@napi-rs{,/**/*}',
    '!node_modules/**/*.{md,markdown,map,ts,mts,cts,flow}',
    '!node_modules/**/{test,tests,__tests__,docs,examples,.github}{,/**/*}',
  ],
  asar: true,
  asarUnpack: [`${NATIVE}/prebuilds/**/*`],
  // The native module brings binaries for Node's stable interface: there is nothing to compile.
  npmRebuild: false,
  ...(electronDist ? { electronDist } : {}),
  electronLanguages: ['en', 'en-US', 'zh-CN', 'zh_CN', 'ko'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: true,
  },
  fileAssociations: [
    { ext: 'caveat', name: 'Caveat notebook', description: 'Caveat notebook', mimeType: 'application/x-caveat', role: 'Editor' },
  ],
  mac: { category: 'public.app-category.productivity', target: ['dmg', 'zip'], icon: 'resources/icons/icon.png' },
  win: { target: ['nsis'], icon: 'resources/icons/icon.png' },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
  linux: {
    category: 'Office',
    target: ['AppImage', 'deb'],
    icon: 'resources/icons/icon.png',
    maintainer: 'The Caveat authors',
    synopsis: 'Offline research notebook',
  },
  publish: null,
};

export default configuration;
