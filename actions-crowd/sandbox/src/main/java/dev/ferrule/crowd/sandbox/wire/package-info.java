/**
 * The two forms in which entities travel, JSON and XML, and the choice between them. Resources think in JSON's names;
 * XML is made from these and read into them here.
 */
@NullMarked
package dev.ferrule.crowd.sandbox.wire;

import org.jspecify.annotations.NullMarked;
