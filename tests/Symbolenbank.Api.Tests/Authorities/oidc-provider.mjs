// An external authority for the tests: oidc-provider with one client that proves itself with private_key_jwt.
// Arguments: the client's id and its public key set. Prints its issuer; reads commands: "rotate" puts a new key first, "withdraw" takes the oldest away.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { generateKeyPairSync } from 'node:crypto';
import Provider from 'oidc-provider';

const [clientId, jwks] = process.argv.slice(2);
const scopes = 'entries.search entries.read';
const keys = [newKey()];
let provider;

function newKey() {
  const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  return { ...jwk, alg: 'ES256', use: 'sig', kid: `key-${Math.random().toString(36).slice(2)}` };
}

function makeProvider(issuer) {
  const made = new Provider(issuer, {
    clients: [{
      client_id: clientId,
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256',
      id_token_signed_response_alg: 'ES256',
      jwks: JSON.parse(jwks),
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      scope: scopes,
    }],
    jwks: { keys },
    scopes: scopes.split(' '),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'urn:symbolenbank:api',
        useGrantedResource: () => true,
        getResourceServerInfo: (_, resource) => ({
          scope: scopes,
          audience: resource,
          accessTokenTTL: 300,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  });
  made.on('server_error', (_, error) => console.error(error));
  return made;
}

const server = createServer((request, response) => provider.callback()(request, response));
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  provider = makeProvider(issuer);
  console.log(`issuer ${issuer}`);
  createInterface({ input: process.stdin }).on('line', (command) => {
    if (command === 'rotate') keys.unshift(newKey());
    if (command === 'withdraw') keys.pop();
    provider = makeProvider(issuer);
    console.log(`done ${command}`);
  }).on('close', () => process.exit(0));
});
