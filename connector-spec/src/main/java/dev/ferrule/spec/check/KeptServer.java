package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks servers whose addresses the answer with a token tells. */
final class KeptServer {

    private final Diagnostics diagnostics;

    KeptServer(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** What the schemes of a connector keep of that answer. */
    static Set<String> names(Fields connector) {
        Set<String> names = new LinkedHashSet<>();
        connector
                .items("auth")
                .forEach(scheme ->
                        Fields.of(scheme).nested("oauth2").ifPresent(oauth2 -> names.addAll(oauth2.texts("keep"))));
        return names;
    }

    void check(Fields connector, Value address, Map<String, Value> others, List<AuthScheme> schemes) {
        Fields server = connector.nested("server").orElse(connector);
        check(server, server.span("url"), address, schemes);
        for (Entry other : server.entries("others")) {
            Value told = others.get(other.name());
            if (told != null) {
                check(server, other.value().span(), told, schemes);
            }
        }
    }

    private void check(Fields server, Span span, Value address, List<AuthScheme> schemes) {
        List<String> told = ValueSources.of(address).stream()
                .filter(Source.Kept.class::isInstance)
                .map(source -> ((Source.Kept) source).name())
                .distinct()
                .toList();
        if (!told.isEmpty() && !server.has("allow")) {
            diagnostics.report(
                    DiagnosticCode.KEPT_SERVER,
                    span,
                    "an answer tells where calls go, and any host would do",
                    "add the hosts that the service documents, such as `allow: '*.example.com'`");
        }
        for (String name : told) {
            schemes.stream()
                    .filter(scheme -> !keeps(scheme.recipe(), name))
                    .forEach(scheme -> diagnostics.report(
                            DiagnosticCode.KEPT_SERVER,
                            span,
                            "with the scheme " + Quote.code(scheme.id()) + " nobody tells "
                                    + Quote.code("auth." + name),
                            "add it to the `keep` of that scheme, or remove the scheme"));
        }
    }

    private static boolean keeps(Recipe recipe, String name) {
        return recipe instanceof Recipe.Token token && token.oauth2().keep().contains(name);
    }
}
