package dev.ferrule.spec;

import dev.ferrule.spec.grammar.ActionGrammar;
import dev.ferrule.spec.grammar.Form;
import dev.ferrule.spec.grammar.Grammar;
import dev.ferrule.spec.grammar.Key;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Brings the entries of a file into any order: the lines of each top-level key, and of each key below `parameters`. */
final class Shuffled {

    private Shuffled() {}

    static String keys(String text, String file, Random random) {
        List<String> known = new Form.Nested(
                        file.equals("connector.yaml")
                                ? Grammar.CONNECTOR
                                : file.startsWith("types/") ? Grammar.TYPES : ActionGrammar.ACTION)
                .shape().keys().stream().map(Key::name).toList();
        List<List<String>> blocks = new ArrayList<>();
        List<String> pending = new ArrayList<>();
        for (String line : text.stripTrailing().split("\n", -1)) {
            String key = line.split(":", 2)[0];
            if (known.contains(key)) {
                pending.add(line);
                blocks.add(pending);
                pending = new ArrayList<>();
            } else if (blocks.isEmpty() || line.isBlank() || line.startsWith("#")) {
                pending.add(line);
            } else {
                blocks.get(blocks.size() - 1).addAll(pending);
                pending = new ArrayList<>();
                blocks.get(blocks.size() - 1).add(line);
            }
        }
        List<List<String>> inner =
                blocks.stream().map(block -> parameters(block, random)).toList();
        List<List<String>> mixed = new ArrayList<>(inner);
        Collections.shuffle(mixed, random);
        // A comment above the first key would speak of the file.
        while (mixed.get(0).get(0).startsWith("#") || mixed.get(0).get(0).isBlank()) {
            mixed.add(mixed.remove(0));
        }
        StringBuilder joined = new StringBuilder();
        mixed.forEach(block -> block.forEach(line -> joined.append(line).append('\n')));
        return joined.toString();
    }

    /** The keys of each parameter of a block, where they stand on lines of their own without going on below. */
    private static List<String> parameters(List<String> block, Random random) {
        if (!block.contains("parameters:")) {
            return block;
        }
        List<String> mixed = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (String line : block) {
            if (line.matches("    [a-z-]+: [^>|].*")) {
                keys.add(line);
            } else {
                Collections.shuffle(keys, random);
                mixed.addAll(keys);
                keys.clear();
                mixed.add(line);
            }
        }
        Collections.shuffle(keys, random);
        mixed.addAll(keys);
        return mixed;
    }
}
