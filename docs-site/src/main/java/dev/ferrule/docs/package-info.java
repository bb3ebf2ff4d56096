/**
 * The pages of connectors as a website: plain HTML that needs no script and no server. It renders the page model of
 * {@link dev.ferrule.codegen.page} and knows nothing of specs, requests or platforms.
 */
@NullMarked
package dev.ferrule.docs;

import org.jspecify.annotations.NullMarked;
