/**
 * From an action of a connector to its documentation page: the texts, the page as typed values, and the page as MDX. An
 * emitter renders an {@link dev.ferrule.codegen.page.ActionPage} and nothing else, so that two forms of a page cannot
 * disagree. Every text of a spec is hostile until a renderer has escaped it; nothing here knows files or the network.
 */
@NullMarked
package dev.ferrule.codegen.page;

import org.jspecify.annotations.NullMarked;
