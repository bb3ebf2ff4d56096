/** Tests of the website: expected files, links, and texts that try to break out of a page. */
@NullMarked
package dev.ferrule.docs;

import org.jspecify.annotations.NullMarked;
