// An editor's session with yaml-language-server: node yaml-language-server.mjs SERVER SCHEMA < requests > answers.
// A request is {name, ask: completion | hover | problems, text}; in its text, the sign § is where the cursor stands.
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

const [server, schema] = process.argv.slice(2);
const child = spawn(process.execPath, [server, '--stdio'], {stdio: ['pipe', 'pipe', 'inherit']});
const waiting = new Map();
const problems = new Map();
const reporting = new Map();
let buffer = Buffer.alloc(0);
let lastId = 0;

function send(message) {
  const text = JSON.stringify({jsonrpc: '2.0', ...message});
  child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

function request(method, params) {
  return new Promise(done => {
    waiting.set(++lastId, done);
    send({id: lastId, method, params});
  });
}

function setting(item) {
  // The schema store would be fetched from the network.
  return item.section === 'yaml' ? {validate: true, hover: true, completion: true, schemaStore: {enable: false}} : null;
}

function receive(message) {
  if (message.method === 'textDocument/publishDiagnostics') {
    problems.set(message.params.uri, message.params.diagnostics);
    reporting.get(message.params.uri)?.();
  } else if (message.method && message.id !== undefined) {
    const configuration = message.method === 'workspace/configuration';
    send({id: message.id, result: configuration ? message.params.items.map(setting) : null});
  } else if (waiting.has(message.id)) {
    waiting.get(message.id)(message.result);
    waiting.delete(message.id);
  }
}

child.stdout.on('data', chunk => {
  buffer = Buffer.concat([buffer, chunk]);
  for (let end = buffer.indexOf('\r\n\r\n'); end >= 0; end = buffer.indexOf('\r\n\r\n')) {
    const next = end + 4 + Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, end))[1]);
    if (buffer.length < next) {
      return;
    }
    receive(JSON.parse(buffer.subarray(end + 4, next)));
    buffer = buffer.subarray(next);
  }
});

async function answer({name, ask, text}) {
  const uri = `file:///session/${name.replaceAll(' ', '-')}.yaml`;
  const modeline = `# yaml-language-server: $schema=${pathToFileURL(schema)}\n`;
  const before = text.split('§')[0].split('\n');
  const position = {line: before.length, character: before.at(-1).length};
  const reported = new Promise(done => reporting.set(uri, done));
  const document = {uri, languageId: 'yaml', version: 1, text: modeline + text.replace('§', '')};
  send({method: 'textDocument/didOpen', params: {textDocument: document}});
  if (ask === 'problems') {
    await reported;
    return problems.get(uri).map(problem => `${problem.range.start.line}: ${problem.message}`);
  }
  const result = await request(`textDocument/${ask}`, {textDocument: {uri}, position});
  return ask === 'hover' ? [result.contents.value] : result.items.map(item => item.label);
}

const textDocument = {
  completion: {completionItem: {snippetSupport: true}},
  hover: {contentFormat: ['markdown']},
  publishDiagnostics: {},
};
await request('initialize', {
  processId: process.pid,
  rootUri: null,
  capabilities: {textDocument, workspace: {configuration: true}},
});
send({method: 'initialized', params: {}});
const answers = {};
for (const question of JSON.parse(readFileSync(0, 'utf8'))) {
  answers[question.name] = await answer(question);
}
process.stdout.write(JSON.stringify(answers));
child.kill();
