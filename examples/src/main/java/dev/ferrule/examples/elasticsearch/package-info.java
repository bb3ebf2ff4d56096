/** A small Elasticsearch to test against: documents of an index. */
@NullMarked
package dev.ferrule.examples.elasticsearch;

import org.jspecify.annotations.NullMarked;
