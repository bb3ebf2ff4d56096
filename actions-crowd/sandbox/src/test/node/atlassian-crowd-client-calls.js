'use strict';

// Makes the calls of the package atlassian-crowd-client that its life of a user (crowd-client.js) does not make, and
// prints what the client made of each answer as one JSON object. Arguments as there.

const { createRequire } = require('module');
const path = require('path');

const [folder, baseUrl, name, password] = process.argv.slice(2);
const load = createRequire(path.join(path.resolve(folder), 'anchor.js'));
const CrowdClient = load('atlassian-crowd-client');
const Group = load('atlassian-crowd-client/lib/models/group');
const Attributes = load('atlassian-crowd-client/lib/models/attributes');
const ValidationFactors = load('atlassian-crowd-client/lib/models/validation-factors');

const crowd = new CrowdClient({ baseUrl, application: { name, password } });
const odd = 'a+b & c@example.com';
const research = 'R&D + tests';

/** The kind of error that the client saw, or a word that makes the caller's expectation fail. */
const failure = (promise) => promise.then(() => 'no error', (error) => error.type);

async function groups(seen) {
  seen.created = await crowd.group.create(new Group('a + b', 'new'));
  seen.createdTwice = await failure(crowd.group.create(new Group('A + B')));
  seen.updated = await crowd.group.update('a + b', new Group('a + b', 'changed', false));
  seen.attributes = await crowd.group.attributes.set('a + b', new Attributes({ site: 'Wien', level: 3 }));
  await crowd.group.attributes.remove('a + b', 'level');
  seen.attributesLeft = await crowd.group.attributes.list('a + b');
  seen.withAttributes = (await crowd.group.get('a + b', true)).attributes.map((attribute) => attribute.name);
  await crowd.group.remove('a + b');
  seen.removed = await failure(crowd.group.get('a + b'));
}

async function memberships(seen) {
  seen.groupsOfUser = await crowd.user.groups.list(odd);
  seen.nestedGroupsOfUser = await crowd.user.groups.list(odd, true);
  seen.pageOfGroups = await crowd.user.groups.list(odd, true, 1, 1);
  seen.groupOfUser = await crowd.user.groups.get(odd, research);
  await crowd.user.groups.add('leaver', research);
  seen.addedTwice = await failure(crowd.user.groups.add('leaver', research));
  seen.unknownGroup = await failure(crowd.user.groups.add('leaver', 'none'));
  seen.usersOfGroup = await crowd.group.users.list(research);
  await crowd.user.groups.remove('leaver', research);
  seen.notInGroup = await failure(crowd.user.groups.get('leaver', research));

  await crowd.group.users.add('staff', 'leaver');
  seen.userOfGroup = await crowd.group.users.get('staff', 'leaver');
  seen.nestedUserOfGroup = await crowd.group.users.get('staff', odd, true);
  seen.expandedUsers = (await crowd.group.users.list('staff', false, 0, 1000, true)).map((user) => user.displayname);
  await crowd.group.users.remove('staff', 'leaver');
  seen.nestedUsersOfGroup = await crowd.group.users.list('staff', true);

  await crowd.group.parents.add('retired', 'staff');
  seen.parents = await crowd.group.parents.list('retired');
  seen.parent = await crowd.group.parents.get('retired', 'staff');
  seen.nestedParents = await crowd.group.parents.list(research, true);
  await crowd.group.children.remove('staff', 'retired');
  await crowd.group.children.add('engineering', 'retired');
  seen.children = await crowd.group.children.list('engineering');
  seen.child = (await crowd.group.children.get('engineering', 'retired')).name;
  seen.nestedChildren = await crowd.group.children.list('staff', true);
  seen.circle = await failure(crowd.group.children.add('retired', 'staff'));
  seen.memberships = await crowd.group.membership();
}

async function sessions(seen) {
  const here = new ValidationFactors({ remote_address: '127.0.0.1' });
  const session = await crowd.session.create('sampleuser', 'user-password', here, 60);
  seen.sessionSeconds = (session.expiresAt - session.createdAt) / 1000;
  seen.sessionUser = (await crowd.session.getUser(session.token)).email;
  seen.validated = (await crowd.session.validate(session.token, here)).token === session.token;
  seen.elsewhere = await failure(crowd.session.validate(session.token, new ValidationFactors({ remote_address: 'x' })));
  const other = await crowd.session.createUnvalidated('sampleuser');
  await crowd.session.removeAll('sampleuser', session.token);
  seen.ended = await failure(crowd.session.validate(other.token));
  await crowd.session.remove(session.token);
  seen.endedToo = await failure(crowd.session.getUser(session.token));
}

async function rest(seen) {
  seen.foundUsers = await crowd.search.user('email = "*example.com" AND active = false');
  seen.foundWholeUsers = (await crowd.search.user('name=sampleuser', true)).map((user) => user.email);
  seen.foundGroups = await crowd.search.group('name = "R&D*"');
  seen.foundWholeGroups = (await crowd.search.group('active = true', true)).map((group) => group.description);
  await crowd.user.password.reset('sampleuser');
  seen.noAddress = await failure(crowd.user.password.reset('no-email'));
  await crowd.user.username.request('sample@user.cool');
  seen.cookie = await crowd.config.cookie();
}

(async () => {
  const seen = {};
  await groups(seen);
  await memberships(seen);
  await sessions(seen);
  await rest(seen);
  console.log(JSON.stringify(seen));
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
