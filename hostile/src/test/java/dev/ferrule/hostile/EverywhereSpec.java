package dev.ferrule.hostile;

import java.io.IOException;
import java.util.Locale;

/** A connector that says one text wherever an author may write one. */
final class EverywhereSpec {

    private static final int LONGEST_LINE = 500;

    private EverywhereSpec() {}

    /** Writes it; where only a short line may stand, a text that is none is left out. */
    static void write(SpecFiles files, String text) throws IOException {
        boolean oneLine = text.length() <= LONGEST_LINE && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        String line = SpecFiles.quoted(oneLine ? text : "plain");
        String prose = SpecFiles.quoted(text);
        // A slot begins with a brace, so a text that has braces says them twice where slots may stand.
        String template =
                SpecFiles.quoted((oneLine ? text : "plain").replace("{", "{{").replace("}", "}}"));
        files.addAll(SPEC.replace("LINE", line).replace("PROSE", prose).replace("TEMPLATE", template));
        files.add("examples/act.json", "{\"text\": " + json(text) + "}\n");
    }

    private static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c < 0x7F && c != '"' && c != '\\';
            json.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return json.append('"').toString();
    }

    private static final String SPEC = """
            --- file: connector.yaml
            ferrule: 1
            connector: shop
            name: LINE
            description: PROSE
            connection:
              base_url: {name: LINE, type: string, format: uri, required: true, description: PROSE}
              region: {type: string, options: [LINE, other], example: LINE, description: PROSE}
            server: {url: '{connection.base_url}/api', others: {content: 'https://content.example.com/{connection.region}'}}
            auth:
              - basic: {user: {literal: LINE}}
              - oauth2:
                  grant: client-credentials
                  token-url: 'https://login.example.com/token'
                  client: {id: {literal: LINE}, secret: {literal: LINE}, by: body}
                  token-parameters: {audience: LINE}
                  refresh-parameters: {audience: {$text: TEMPLATE}}
                  renew: {body.error: LINE}
              - session:
                  login:
                    call: POST /login
                    query: {mode: LINE}
                    body: {json: {user: LINE, more: [LINE]}}
                    responses: [{when: {body.error: LINE}, then: fail, message: LINE}]
                  basic: {user: {literal: LINE}, password: {literal: LINE}, with: every-call}
                  token: body.token
                  send: {query: token}
              - challenge: {user: {literal: LINE}, password: {literal: LINE}, allow: auth.example.com}
              - signature:
                  key: {literal: LINE}
                  derive: {prefix: LINE, steps: [TEMPLATE]}
                  parts: [method, {text: TEMPLATE}, {digest-of: {digest: sha256, parts: [{text: TEMPLATE}]}}]
                  send: [{header: X-Signature, prefix: LINE, text: '{signature}'}]
              - aws-sigv4: {service: s3, region: {literal: LINE}, access-key: {literal: LINE}, secret-key: {literal: LINE}}
              - {id: knocking, name: LINE, description: PROSE, hook: knock}
            hooks:
              to-text: {kind: conversion, description: PROSE}
              knock: {kind: login, description: PROSE, reads: region, allow: login.example.com}
              in-parts: {kind: transfer, description: PROSE, reads: [region], allow: ['*.parts.example.com']}
            responses:
              - {when: {body.error: LINE}, then: fail, kind: invalid, code: LINE, message: LINE}
            errors:
              ODD: {kind: invalid, description: PROSE, advice: PROSE}
            types:
              Thing:
                description: PROSE
                fields:
                  text: {type: string, description: PROSE}
                  choice: {type: Choice, description: PROSE}
              Choice:
                description: PROSE
                one-of:
                  one: {type: string, description: PROSE}
                  two: {type: Thing, description: PROSE}
                tag: none
              Told:
                description: PROSE
                one-of:
                  one: {type: Thing, wire: '"*/ {@code}', description: PROSE}
                  two: {type: Thing, wire: '</script>', description: PROSE}
                tag: {field: form, wire: '"${x}'}
            pages:
              vendor: LINE
              library: {url: 'https://library.example.com'}
            --- file: actions/act.yaml
            action: act
            name: LINE
            description: PROSE
            notes: [PROSE]
            errors: [ODD]
            library: {title: LINE, url: 'https://library.example.com/a'}
            parameters:
              one: {name: LINE, type: string, default: LINE, example: LINE, description: PROSE, notes: PROSE, to: body.one}
              two: {type: string, options: [LINE, other], default: LINE, description: PROSE, to: query.two}
              three: {type: list, of: string, default: [LINE], description: PROSE, to: query.three}
              choice: {type: Choice, default: LINE, description: PROSE, to: body.choice}
              told: {type: Told, description: PROSE, to: body.told}
              traits:
                type: map
                of: any
                description: PROSE
                to: body.traits
                entries-from:
                  action: find
                  with: {kind: LINE, other: {$text: TEMPLATE}}
                  items: found
                  key: id
                  label: text
                  required: needed
                  options: allowed.*.id
                  type: {from: kind, table: {word: string, maker: {type: string, wrap: id}}}
            values:
              said: {$text: TEMPLATE}
              lines: {$each: two, as: lines, give: {line: {$from: item}, said: LINE}}
              parts: {$each: two, as: split, give: {$text: TEMPLATE}}
              pairs: {$each: traits, give: {name: {$from: item.key}, said: LINE}}
            call: POST /things
            query:
              four: LINE
              said: {$from: said}
              odd: {$from: lines, as: json}
              five: {$from: two, table: {other: LINE}, else: LINE}
            body:
              json:
                six: {$text: TEMPLATE}
                seven: [LINE, {eight: LINE}]
                nine: {$from: one, hook: to-text}
                parts: {$from: parts}
                pairs: {$from: pairs}
                traits: {said: LINE}
            output:
              type: Thing
              value: {text: LINE, choice: {$text: TEMPLATE}}
              example: examples/act.json
            --- file: actions/find.yaml
            action: find
            name: LINE
            description: PROSE
            parameters:
              kind: {type: string, to: query.kind, description: PROSE}
              other: {type: string, to: query.other, description: PROSE}
            call: GET /found
            --- file: actions/send.yaml
            action: send
            name: LINE
            description: PROSE
            parameters:
              content: {name: LINE, type: file, required: true, description: PROSE}
            steps:
              - {id: open, main: true, call: POST /files, body: {json: {text: LINE}}}
              - {id: lines, call: POST /lines, server: content, body: {ndjson: [LINE, {said: {$text: TEMPLATE}}]}, read: ndjson, repeat: {key: query.key}}
              - id: put
                upload: open.body.url
                file: content
                allow: ['*.files.example.com']
                responses: [{when: {body.error: LINE}, then: fail, message: LINE}]
              - {id: parts, upload: open.body.url, file: content, method: POST, hook: in-parts}
            """;
}
