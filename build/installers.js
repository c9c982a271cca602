// How the installers are made: `npm run package` hands this to electron-builder, after which a file of its own must not be
// named. What is packaged is what the npm package holds, with the packages that it needs; nothing asks for updates, nothing
// reports anything.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} path @returns {unknown} */
const readJson = (path) => JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8'));
const manifest = /** @type {{ description: string, files: string[] }} */ (readJson('../package.json'));

/** electron-builder's `Configuration`. */
export default {
  appId: 'io.github.crossread.crossread',
  productName: 'Crossread',
  copyright: 'MIT licence',
  directories: { output: 'dist', buildResources: 'build' },
  // Without the command: the installed app is started as an app. Packages bring maps of their sources for whoever debugs them.
  files: [...manifest.files.filter((path) => path !== 'bin'), 'package.json', '!**/*.map'],
  asar: true,
  electronFuses: readJson('fuses.json'),
  // No file beside the installers, and nothing that looks for a newer version.
  publish: null,
  // Nothing of what is shipped has native code.
  npmRebuild: false,
  nodeGypRebuild: false,
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  fileAssociations: [
    {
      ext: 'crossread',
      name: 'Crossread case',
      description: 'A case of Crossread with its sources',
      mimeType: 'application/x-crossread',
      role: 'Editor',
      rank: 'Owner',
    },
  ],
  linux: {
    target: ['AppImage', 'deb'],
    icon: 'build/icons',
    category: 'Office',
    synopsis: manifest.description,
    // Packages for Debian ask for an address, as for the home page in package.json; whoever publishes puts the real ones.
    maintainer: 'The Crossread authors <authors@crossread.example>',
    executableName: 'crossread',
  },
  deb: { packageName: 'crossread' },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    icon: 'build/icon.icns',
    category: 'public.app-category.productivity',
    // Signing and notarising need the certificate of whoever releases; electron-builder finds it in the environment.
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'build/entitlements.mac.plist',
    entitlementsInherit: 'build/entitlements.mac.plist',
  },
  win: { target: ['nsis'], icon: 'build/icon.ico' },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    differentialPackage: false,
  },
};
