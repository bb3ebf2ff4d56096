package dev.ferrule.examples.salesforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A corner of SOQL over a few accounts: fields, an object, and one comparison of a name. */
final class Soql {

    private static final Pattern QUERY =
            Pattern.compile("SELECT ([A-Za-z, ]+) FROM Account(?: WHERE Name = '((?:[^'\\\\]|\\\\.)*)')?");

    private static final List<Map<String, String>> ACCOUNTS = List.of(
            Map.of("Id", "001R0000006lBkYIAU", "Name", "Garden Tools", "Industry", "Retail"),
            Map.of("Id", "001R0000006lBkZIAU", "Name", "O'Neil & Sons", "Industry", "Farming"),
            Map.of("Id", "001R0000006lBkaIAE", "Name", "Seeds, Bulbs", "Industry", "Retail"));

    private Soql() {}

    /** The lines of the CSV of the result, names first; empty when the query is none or names an unknown field. */
    static Optional<List<String>> run(String query) {
        Matcher matcher = QUERY.matcher(query);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> fields = List.of(matcher.group(1).split(" *, *", -1));
        if (!ACCOUNTS.get(0).keySet().containsAll(fields)) {
            return Optional.empty();
        }
        Optional<String> name = Optional.ofNullable(matcher.group(2)).map(text -> text.replaceAll("\\\\(.)", "$1"));
        List<String> lines = new ArrayList<>();
        lines.add(line(fields));
        ACCOUNTS.stream()
                .filter(account -> name.isEmpty() || name.get().equals(account.get("Name")))
                .forEach(account -> lines.add(line(fields.stream()
                        .map(field -> account.getOrDefault(field, ""))
                        .toList())));
        return Optional.of(lines);
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }
}
