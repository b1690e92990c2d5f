// A client that others wrote: finds the token service by its metadata, authenticates with private_key_jwt, and prints the token.
// Arguments: issuer, client id, private key (JWK), scope.
import * as oauth from 'oauth4webapi';

const [issuer, clientId, jwk, scope] = process.argv.slice(2);
const options = { [oauth.allowInsecureRequests]: true };
const url = new URL(issuer);
const found = await oauth.discoveryRequest(url, { ...options, algorithm: 'oauth2' });
const server = await oauth.processDiscoveryResponse(url, found);
const key = await crypto.subtle.importKey('jwk', JSON.parse(jwk), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
const client = { client_id: clientId };
const authentication = oauth.PrivateKeyJwt({ key, kid: JSON.parse(jwk).kid });
const response = await oauth.clientCredentialsGrantRequest(server, client, authentication, new URLSearchParams({ scope }), options);
const grant = await oauth.processClientCredentialsResponse(server, client, response);
console.log(grant.access_token);
