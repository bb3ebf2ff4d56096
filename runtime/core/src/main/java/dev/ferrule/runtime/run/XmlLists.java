package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.Pointer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which elements inside an element are lists, and what is known of the elements further inside. */
final class XmlLists {

    private static final XmlLists NONE = new XmlLists();

    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, XmlLists> inside = new HashMap<>();

    /** The lists of a document. */
    static XmlLists of(List<Pointer> lists) {
        XmlLists document = new XmlLists();
        for (Pointer list : lists) {
            XmlLists at = document;
            for (int i = 0; i < list.parts().size(); i++) {
                if (list.parts().get(i) instanceof Pointer.Name name) {
                    if (i == list.parts().size() - 1) {
                        at.names.add(name.name());
                    }
                    at = at.inside.computeIfAbsent(name.name(), added -> new XmlLists());
                }
            }
        }
        return document;
    }

    Set<String> names() {
        return names;
    }

    XmlLists inside(String element) {
        return inside.getOrDefault(element, NONE);
    }
}
