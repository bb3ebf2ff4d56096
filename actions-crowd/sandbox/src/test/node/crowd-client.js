'use strict';

// Drives a published Crowd client for Node through the life of one user and prints what it made of each answer, as
// one JSON object. Usage: node crowd-client.js <folder with node_modules> <base URL> <application> <password>

const { createRequire } = require('module');
const path = require('path');

const [folder, baseUrl, name, password] = process.argv.slice(2);
const load = createRequire(path.join(path.resolve(folder), 'anchor.js'));
const CrowdClient = load('atlassian-crowd-client');
const User = load('atlassian-crowd-client/lib/models/user');
const Attributes = load('atlassian-crowd-client/lib/models/attributes');

const client = new CrowdClient({ baseUrl, application: { name, password } });
const odd = 'new+user & co@example.com';
const renamed = 'renamed/ürsula';

/** The kind of error that the client saw, or a word that makes the caller's expectation fail. */
const failure = (promise) => promise.then(() => 'no error', (error) => error.type);

async function run() {
  const seen = {};
  seen.got = await client.user.get('sampleuser');
  seen.gotWithAttributes = (await client.user.get('sampleuser', true)).attributes;
  seen.unknown = await failure(client.user.get('nobody'));

  seen.created = await client.user.create(new User('Ursula', 'Größe', 'Ursula Größe', 'u@example.com', odd, 'first'));
  seen.createdTwice = await failure(client.user.create(new User('U', 'G', 'U G', 'u@example.com', odd, 'first')));

  const changed = await client.user.get(odd);
  changed.displayname = 'Ursula 山田';
  changed.active = false;
  seen.updated = await client.user.update(odd, changed);
  seen.inactive = await failure(client.authentication.authenticate(odd, 'first'));
  changed.email = 'other@example.com';
  seen.otherEmail = await failure(client.user.update(odd, changed));
  changed.email = 'U@EXAMPLE.com';
  changed.active = true;
  await client.user.update(odd, changed);

  seen.firstLogin = (await client.authentication.authenticate(odd, 'first')).username;
  await client.user.password.set(odd, 'sécond:2');
  seen.oldPassword = await failure(client.authentication.authenticate(odd, 'first'));
  seen.newPassword = (await client.authentication.authenticate(odd, 'sécond:2')).username;

  seen.attributesSet = (await client.user.attributes.set(odd, new Attributes({ team: ['a', 'b'], level: 7 }))).attributes;
  await client.user.attributes.remove(odd, 'level');
  seen.attributesLeft = (await client.user.attributes.list(odd)).attributes;

  await client.user.rename(odd, renamed);
  seen.renamed = (await client.user.get(renamed)).username;
  seen.oldName = await failure(client.user.get(odd));

  await client.user.remove(renamed);
  seen.removed = await failure(client.user.get(renamed));

  const stranger = new CrowdClient({ baseUrl, application: { name, password: 'wrong' } });
  seen.stranger = await failure(stranger.user.get('sampleuser'));
  return seen;
}

run().then(
  (seen) => console.log(JSON.stringify(seen)),
  (error) => {
    console.error(error);
    process.exit(1);
  });
