package dev.ferrule.codegen.java;

import dev.ferrule.codegen.NameBook;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;

/** The names of what is generated for a connector, for those that refer to it. */
public final class JavaApi {

    private final JavaTypes types;

    /**
     * The names for a connector.
     *
     * @param names those that are kept
     */
    public JavaApi(Connector connector, NameBook names) {
        types = new JavaTypes(connector, names);
    }

    /** The full name of the client. */
    public String client() {
        return types.client().canonicalName();
    }

    /** The client's method for an action. */
    public String method(Action action) {
        return types.method(action);
    }

    /** The full name of the class of an action's inputs. */
    public String input(Action action) {
        return types.input(action).canonicalName();
    }
}
