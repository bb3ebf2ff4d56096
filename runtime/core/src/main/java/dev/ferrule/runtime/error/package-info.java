/**
 * What can go wrong, as types. Everything an action throws is a {@link dev.ferrule.runtime.error.ConnectorException};
 * nothing here holds a secret, a body or a URL with its query.
 */
@NullMarked
package dev.ferrule.runtime.error;

import org.jspecify.annotations.NullMarked;
