package dev.ferrule.codegen.openapi.construct;

import dev.ferrule.runtime.error.ConnectorException;

/** What callers say of what they get back. */
public final class Talk {

    private final StringBuilder said = new StringBuilder();

    /** Says these values, on one line. */
    public void say(Object... values) {
        String separator = "";
        for (Object value : values) {
            said.append(separator).append(value);
            separator = " ";
        }
        said.append('\n');
    }

    /** Says how a call fails. */
    public void fails(Runnable call) {
        try {
            call.run();
            say("did not fail");
        } catch (ConnectorException e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String toString() {
        return said.toString();
    }
}
