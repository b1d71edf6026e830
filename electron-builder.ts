import { join } from 'node:path';
import type { Configuration } from 'electron-builder';

/**
 * Packages `out/` and what the main process needs of `node_modules`. The window's libraries are built into
 * `out/renderer`, so they are development dependencies and stay outside.
 */

const NATIVE = 'node_modules/better-sqlite3-multiple-ciphers';
const PDF = 'node_modules/pdfjs-dist';
const MIME = 'application/x-caveat';
const NOTEBOOK = { ext: 'caveat', name: 'Caveat notebook', description: 'Caveat notebook', role: 'Editor', rank: 'Owner' };
/** A runtime to pack instead of a downloaded one. */
const electronDist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
/** Debian and RPM packages name an address of their project; the repository that builds them is it. */
const repository = process.env['GITHUB_REPOSITORY'];
const homepage = repository ? `${process.env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${repository}` : 'https://caveat.invalid';

/** What makes a Linux desktop know notebooks and their icon: files of the project, and where they belong below `/`. */
const DESKTOP_FILES: readonly (readonly [from: string, to: string])[] = [
  ['resources/linux/caveat.xml', 'usr/share/mime/packages/caveat.xml'],
  ['resources/icons/document.svg', 'usr/share/icons/hicolor/scalable/mimetypes/application-x-caveat.svg'],
  ...[16, 24, 32, 48, 64, 128, 256].map((size) => {
    const to = `usr/share/icons/hicolor/${size}x${size}/mimetypes/application-x-caveat.png`;
    return [`resources/icons/document/${size}x${size}.png`, to] as const;
  }),
];
/** The same for the tool that makes Debian and RPM packages. */
const packageFiles = DESKTOP_FILES.map(([from, to]) => `${join(import.meta.dirname, from)}=/${to}`);

const configuration: Configuration = {
  appId: 'app.caveat.notebook',
  productName: 'Caveat',
  copyright: 'The Caveat authors',
  directories: { output: 'dist', buildResources: 'resources/icons' },
  artifactName: `\${name}-\${version}-\${os}-\${arch}.\${ext}`,
  extraMetadata: { homepage, desktopName: 'caveat.desktop' },
  files: [
    'out/**/*',
    '!out/*.txt',
    'resources/templates/*.md',
    // Sources of the native module, and its binaries for other systems than the one that packs (`platform` is that): each packs for itself.
    // The last pattern that fits decides.
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
  mac: {
    category: 'public.app-category.productivity',
    target: ['dmg', 'zip'],
    icon: 'icon.icns',
    fileAssociations: [{ ...NOTEBOOK, icon: 'document.icns' }],
  },
  win: { target: ['nsis', 'portable'], icon: 'icon.ico', fileAssociations: [{ ...NOTEBOOK, icon: 'document.ico' }] },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
  // Both are the same kind of file: the names tell them apart.
  portable: { artifactName: `\${name}-\${version}-portable-\${arch}.\${ext}` },
  linux: {
    category: 'Office',
    target: ['AppImage', 'deb', 'rpm', 'tar.gz'],
    icon: 'resources/icons/app',
    maintainer: 'The Caveat authors',
    synopsis: 'Offline research notebook',
    syncDesktopName: true,
    // The type is said here and in `resources/linux`: what the packer would write of it has no icon and looks at names only.
    mimeTypes: [MIME],
    extraFiles: DESKTOP_FILES.map(([from, to]) => ({ from, to })),
    desktop: {
      entry: {
        'Comment[zh_CN]': '离线研究笔记本',
        'Comment[ko]': '오프라인 연구 노트',
        Keywords: 'research;notebook;claims;sources;brief;',
      },
    },
  },
  deb: { fpm: packageFiles },
  rpm: { fpm: packageFiles },
  // The older tools would start the program without its sandbox.
  toolsets: { appimage: '1.0.3' },
  // Nothing asks for updates: no address to ask is packed, and no library that would.
  publish: null,
};

export default configuration;
