package dev.ferrule.spec.check;

import dev.ferrule.spec.check.PathParser.Part;
import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is inside of what callers give. A path takes the names that are documented; what runs sees inputs as they are sent, so
 * that the path of the model has the names of the wire.
 *
 * @param types the connector's types by name
 * @param onTheWire whether what the path goes into has the names of the wire already
 */
record Members(Map<String, NamedType> types, boolean onTheWire) {

    /** Where there are no types. */
    static final Members NONE = new Members(Map.of(), true);

    /** The same, for what is worked out before inputs get the names of the wire. */
    Members asDocumented() {
        return new Members(types, false);
    }

    /**
     * What a path finds.
     *
     * @param path the path, with the names by which it is found
     * @param type the type of what is there
     */
    record Found(JsonPath path, ValueType type) {}

    /** A member: its name on the wire, and its type. */
    private record Member(String wire, ValueType type) {
        static Member unknown(String name) {
            return new Member(name, ValueType.Scalar.ANY);
        }
    }

    /** What some parts of a path find in a value of this type; names that its type does not know are reported. */
    Found find(ValueType type, List<Part> parts, Diagnostics diagnostics) {
        List<JsonPath.Part> path = new ArrayList<>();
        ValueType here = type;
        for (Part part : parts) {
            JsonPath.Part meaning = part.meaning();
            if (meaning instanceof JsonPath.Part.Name name) {
                Member member = member(here, name.name(), part, diagnostics);
                path.add(new JsonPath.Part.Name(onTheWire ? member.wire() : name.name()));
                here = member.type();
            } else {
                here = here instanceof ValueType.ListOf list ? list.items() : ValueType.Scalar.ANY;
                if (meaning instanceof JsonPath.Part.Where where) {
                    String wire =
                            member(here, where.member(), part, diagnostics).wire();
                    meaning = new JsonPath.Part.Where(onTheWire ? wire : where.member(), where.text());
                }
                path.add(meaning);
            }
        }
        return new Found(path.isEmpty() ? JsonPath.WHOLE : new JsonPath(List.copyOf(path)), here);
    }

    private Member member(ValueType type, String name, Part part, Diagnostics diagnostics) {
        if (type instanceof ValueType.MapOf map) {
            return new Member(name, map.values());
        }
        NamedType own = own(type);
        if (own != null) {
            Map<String, Member> known = known(own);
            return Optional.ofNullable(known.get(name))
                    .orElseGet(() -> unknown(own.name(), known, name, part, diagnostics));
        }
        if (type instanceof ValueType.Scalar && type != ValueType.Scalar.ANY) {
            diagnostics.report(
                    DiagnosticCode.PATH_INTO_SCALAR,
                    part.scalar().span(),
                    "what stands before " + Quote.code(name) + " is a plain value and has no parts",
                    "remove " + Quote.code("." + name));
        }
        return Member.unknown(name);
    }

    private @Nullable NamedType own(ValueType type) {
        if (type == ValueType.Scalar.FILE) {
            return FileMembers.OF_FILE;
        }
        if (type.equals(FileMembers.PIECE)) {
            return FileMembers.OF_PIECE;
        }
        return type instanceof ValueType.Named named ? types.get(named.type()) : null;
    }

    private static Member unknown(
            String type, Map<String, Member> known, String name, Part part, Diagnostics diagnostics) {
        Optional<String> documented = known.entrySet().stream()
                .filter(member -> member.getValue().wire().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
        diagnostics.report(
                DiagnosticCode.UNKNOWN_REFERENCE,
                part.scalar().span(),
                documented.isPresent()
                        ? Quote.code(name) + " is the name on the wire, and paths take the documented one"
                        : "there is no field " + Quote.code(name) + " in the type " + Quote.code(type),
                documented
                        .map(there -> "write " + Quote.code(there))
                        .orElseGet(() -> Suggestion.hint(name, known.keySet())));
        return Member.unknown(name);
    }

    /** The members that a value of a type may have, by their documented names. */
    private Map<String, Member> known(NamedType type) {
        Map<String, Member> known = new LinkedHashMap<>();
        if (type instanceof ObjectType object) {
            object.fields()
                    .forEach(field ->
                            known.put(field.name(), new Member(field.wire().get(0), field.type())));
        } else if (type instanceof OneOfType choice) {
            if (choice.tag() instanceof OneOfType.Tag.Field tag) {
                known.put(tag.name(), new Member(tag.wire(), ValueType.Scalar.STRING));
            }
            for (OneOfType.Form form : choice.forms()) {
                if (choice.tag() instanceof OneOfType.Tag.Key) {
                    known.put(form.name(), new Member(form.wire(), form.type()));
                } else if (form.type() instanceof ValueType.Named named
                        && types.get(named.type()) instanceof ObjectType object) {
                    known(object).forEach(known::putIfAbsent);
                }
            }
        }
        return known;
    }
}
