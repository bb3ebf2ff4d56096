package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import java.util.HashSet;
import java.util.Set;

/** Hooks that nothing runs. */
final class UnusedHook implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText("unused-hook", "a hook that no auth scheme, no value and no step runs", """
                Every program that opens a connection has to bring the code, and nothing ever runs it.
                """, """
                # connector.yaml
                ferrule: 1
                connector: shop
                description: Manages the articles of a shop.
                server: {url: 'https://shop.example.com'}
                hooks:
                  markdown-to-html: {kind: conversion, description: Turns Markdown into HTML.}
                """, """
                # connector.yaml
                ferrule: 1
                connector: shop
                description: Manages the articles of a shop.
                server: {url: 'https://shop.example.com'}
                hooks:
                  markdown-to-html: {kind: conversion, description: Turns Markdown into HTML.}
                # actions/add-article.yaml
                action: add-article
                description: Adds an article.
                parameters:
                  text: {type: string, required: true, description: What the shop says of it.}
                call: POST /articles
                body: {json: {html: {$from: text, hook: markdown-to-html}}}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        Set<String> used = new HashSet<>();
        subject.connector().actions().forEach(action -> used.addAll(Sources.hooks(action)));
        subject.connector().auth().forEach(scheme -> {
            if (scheme.recipe() instanceof Recipe.Hooked hooked) {
                used.add(hooked.hook());
            }
        });
        used.addAll(Sources.hooks(subject.connector()));
        for (String hook : subject.connector().hooks().keySet()) {
            if (!used.contains(hook)) {
                report.add(
                        subject.inConnector("hooks", hook),
                        "nothing runs the hook " + Quote.code(hook),
                        "remove it, or name it where its code is needed");
            }
        }
    }
}
