package dev.ferrule.spec.check;

import dev.ferrule.spec.check.PathParser.Part;
import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads which parts of an output are secret although no type says so. A part that has a type is secret by its type alone,
 * so that whoever reads the type knows it.
 */
final class SecretPaths {

    private final Diagnostics diagnostics;
    private final Map<String, NamedType> types;

    SecretPaths(Diagnostics diagnostics, Map<String, NamedType> types) {
        this.diagnostics = diagnostics;
        this.types = types;
    }

    List<JsonPath> map(Fields output, ValueType type) {
        List<JsonPath> paths = new ArrayList<>();
        for (Scalar scalar : output.scalars("secret")) {
            new PathParser(diagnostics)
                    .parse(scalar)
                    .filter(parts -> leads(scalar, parts, type))
                    .ifPresent(parts -> paths.add(PathParser.path(parts)));
        }
        return List.copyOf(paths);
    }

    /** Whether the path leads to something without a type of its own. */
    private boolean leads(Scalar scalar, List<Part> parts, ValueType type) {
        ValueType at = type;
        for (Part part : parts) {
            Optional<ValueType> inside = inside(part, at);
            if (inside.isEmpty()) {
                return false;
            }
            at = inside.get();
        }
        if (at == ValueType.Scalar.SECRET) {
            bad(scalar, Quote.code(scalar.text()) + " is secret already, as its type says", "remove it");
        } else if (at.innermost() != ValueType.Scalar.ANY) {
            bad(
                    scalar,
                    Quote.code(scalar.text()) + " has the type " + Quote.code(TypeNames.of(at))
                            + ", which says that it is no secret",
                    "say `type: secret` there, and remove it here");
        }
        return true;
    }

    private Optional<ValueType> inside(Part part, ValueType type) {
        if (part.meaning() instanceof JsonPath.Part.Index || part.where() != null) {
            bad(part.scalar(), "one entry of a list is not secret by itself", "write `*` for each entry");
            return Optional.empty();
        }
        if (type == ValueType.Scalar.ANY) {
            return Optional.of(type);
        }
        boolean each = part.meaning() instanceof JsonPath.Part.Each;
        if (type instanceof ValueType.MapOf map) {
            return Optional.of(map.values());
        }
        if (each && type instanceof ValueType.ListOf list) {
            return Optional.of(list.items());
        }
        if (!each && type instanceof ValueType.Named named) {
            return member(part, types.get(named.type()));
        }
        bad(
                part.scalar(),
                Quote.code(part.text()) + " is no part of " + Quote.code(TypeNames.of(type)),
                type instanceof ValueType.ListOf
                        ? "write `*` for the entries of a list"
                        : "name a member of what the action returns");
        return Optional.empty();
    }

    /** A member that the type does not document is passed on as it is, unless it has another name or is left out. */
    private Optional<ValueType> member(Part part, @Nullable NamedType named) {
        if (!(named instanceof ObjectType type)) {
            bad(
                    part.scalar(),
                    Quote.code(part.text()) + " is a part of some forms of this type, and not of others",
                    "say `type: secret` in the type of the form");
            return Optional.empty();
        }
        for (ObjectType.Field field : type.fields()) {
            if (field.name().equals(part.text())) {
                return Optional.of(field.type());
            }
            if (field.wire().contains(part.text())) {
                bad(
                        part.scalar(),
                        Quote.code(part.text()) + " is the name on the wire; the output calls it "
                                + Quote.code(field.name()),
                        "say `type: secret` in that field");
                return Optional.empty();
            }
        }
        if (type.drop().contains(part.text())) {
            bad(part.scalar(), "the output leaves out " + Quote.code(part.text()), "remove it");
            return Optional.empty();
        }
        return Optional.of(ValueType.Scalar.ANY);
    }

    private void bad(Scalar scalar, String message, String hint) {
        diagnostics.report(DiagnosticCode.SECRET_PATH, scalar.span(), message, hint);
    }
}
