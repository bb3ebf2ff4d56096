'use strict';

// Runs the tests that the package atlassian-crowd brings along, as nodeunit would, and prints what became of each as one
// JSON object. Usage: node atlassian-crowd-suite.js <folder with node_modules> <base URL> <application> <password>

const fs = require('fs');
const path = require('path');

const [folder, baseUrl, name, password] = process.argv.slice(2);
const home = path.join(path.resolve(folder), 'node_modules', 'atlassian-crowd');

// The package says what its tests need in this file, which each user fills in; one name of a group is missing there.
const config = JSON.parse(fs.readFileSync(path.join(home, 'test', 'test.config'), 'utf8'));
config.crowd.base = baseUrl + '/';
config.application = { name, password };
config.test.groupNested = config.test.group + '-nested';
const work = fs.mkdtempSync(path.join(path.resolve(folder), 'suite-'));
fs.mkdirSync(path.join(work, 'test'));
fs.writeFileSync(path.join(work, 'test', 'test.config'), JSON.stringify(config));
process.chdir(work);

const suite = require(path.join(home, 'test', 'run-tests.js'));

/** What becomes of one test: 'passed', or what went wrong. */
function run(test) {
  return new Promise((resolve) => {
    const context = {};
    const problems = [];
    let checks = 0;
    let expected = 0;
    const check = (holds, text) => {
      checks++;
      if (!holds) {
        problems.push(text);
      }
    };
    const harness = {
      expect: (number) => { expected = number; },
      ok: (value) => check(value, 'not ok'),
      equals: (actual, wanted) => check(actual == wanted, `${actual} is not ${wanted}`),
      done: () => {
        if (checks !== expected) {
          problems.push(`${checks} checks, not ${expected}`);
        }
        resolve(problems.length === 0 ? 'passed' : problems.join('; '));
      },
    };
    setTimeout(() => resolve('does not end'), 5000).unref();
    suite.setUp.call(context, () => test.call(context, harness));
  });
}

(async () => {
  const seen = {};
  for (const [title, test] of Object.entries(suite.tests)) {
    seen[title] = await run(test);
  }
  console.log(JSON.stringify(seen));
  process.exit(0);
})();
