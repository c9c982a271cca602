// The version of Crossread, as the package states it; put into the bundle when it is built.
export { version as VERSION } from '../../package.json';
