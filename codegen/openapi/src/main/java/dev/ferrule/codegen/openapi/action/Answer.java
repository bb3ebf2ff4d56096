package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.schema.TypeUse;
import java.util.Optional;

/**
 * What an operation answers when all went well.
 *
 * @param read how its body is read, a word of the language; empty for JSON
 * @param accept the media type that is asked for; empty for the usual one
 * @param schema the schema of its body; missing when there is none
 * @param use the type of the output; empty when there is no output
 * @param example an example of the document; missing when it has none
 * @param response the response itself
 * @param redirect the status when success is a redirection, which is none otherwise; 0 when it is not
 */
record Answer(
        String read, String accept, Node schema, Optional<TypeUse> use, Node example, Node response, int redirect) {}
