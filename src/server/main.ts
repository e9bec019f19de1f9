import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isSiteFresh, siteFolder } from '#build/site-freshness';
import { createServer } from './server.ts';

const defaultPort = 4321;

/** Reads the port from the environment. Exits with an explanation where it is none. */
function readPort(): number {
  const text = process.env['PORT'] ?? String(defaultPort);
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    stop(`PORT is "${text}", which is not a port. Set it to a number from 0 to 65535, or unset it for ${defaultPort}.`);
  return port;
}

/** Builds in a process of its own, so that the server does not carry the build's memory. */
function build(): void {
  console.log('Building the site; this takes about a minute the first time.');
  const site = fileURLToPath(new URL('../build/site.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, [site], { stdio: 'inherit' });
  if (status !== 0) stop('The site could not be built; the message above says why. Nothing is being served.');
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function explain(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is taken by another program, perhaps a Gerbang that is still running. Stop it, or choose another: PORT=${port + 1} npm start`;
  if (error.code === 'EACCES')
    return `This user may not open port ${port}. Choose one from 1024 up: PORT=${defaultPort} npm start`;
  return `The server could not listen on port ${port}: ${error.message}`;
}

const port = readPort();
if (!(await isSiteFresh())) build();

const server = createServer(siteFolder);
server.on('error', (error) => stop(explain(error, port)));
// This machine only, unless HOST says otherwise: the site needs no other audience to be useful.
server.listen(port, process.env['HOST'] ?? 'localhost', () => {
  const address = server.address();
  console.log(
    `Gerbang is at http://localhost:${typeof address === 'object' && address !== null ? address.port : port}`,
  );
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
}
