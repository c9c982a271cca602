// `node --require` this file, and every connection, look-up and datagram that leaves the loopback interface is
// written to the file that CROSSREAD_WATCH names, one a line. It watches below every library: at Node's own sockets, and
// in every thread, for which it has to be CommonJS.
const dgram = require('node:dgram');
const dns = require('node:dns');
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const net = require('node:net');

const file = process.env['CROSSREAD_WATCH'] ?? '';
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|localhost|)$/;

/** @param {string} what @param {unknown} where */
function note(what, where) {
  if (typeof where === 'string' && LOOPBACK.test(where)) return;
  appendFileSync(file, `${what} ${String(where)}\n`);
}

const connect = net.Socket.prototype.connect;
/** @this {net.Socket} @param {...any} values @returns {net.Socket} */
net.Socket.prototype.connect = function (...values) {
  // Node hands its own functions a list of options and callback; everybody else a list of values.
  const [first, second] = Array.isArray(values[0]) ? values[0] : values;
  const local = typeof first === 'string' || typeof first?.path === 'string';
  if (!local) {
    note('connection', typeof first === 'object' ? (first.host ?? 'localhost') : (second ?? 'localhost'));
  }
  return Reflect.apply(connect, this, values);
};

const listen = net.Server.prototype.listen;
/** @this {net.Server} @param {...any} values @returns {net.Server} */
net.Server.prototype.listen = function (...values) {
  const [options] = values;
  if (typeof options === 'object' && options !== null)
    note('listening', options.host ?? options.path ?? 'everywhere');
  else if (typeof options === 'number') note('listening', values[1] ?? 'everywhere');
  return Reflect.apply(listen, this, values);
};

/** @param {Record<string, any>} module */
function watchLookUps(module) {
  for (const name of Object.keys(module).filter((key) => /^(lookup|resolve|reverse)/.test(key))) {
    const original = module[name];
    if (typeof original !== 'function') continue;
    module[name] = (/** @type {any[]} */ ...values) => {
      note('look-up', values[0]);
      return Reflect.apply(original, module, values);
    };
  }
}
watchLookUps(dns);
watchLookUps(dns.promises);

const send = dgram.Socket.prototype.send;
/** @this {dgram.Socket} @param {...any} values */
dgram.Socket.prototype.send = function (...values) {
  note('datagram', values.findLast((value) => typeof value === 'string') ?? 'somewhere');
  return Reflect.apply(send, this, values);
};

syncBuiltinESMExports();
