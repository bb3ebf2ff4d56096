package dev.ferrule.runtime.run;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The items of pages, one after the other; it asks for a page only when one of its items is asked for. */
final class ItemIterator<T> implements Iterator<T> {

    private final Iterator<Pages.Page<T>> pages;
    private Iterator<T> items = Collections.emptyIterator();

    ItemIterator(Iterator<Pages.Page<T>> pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && pages.hasNext()) {
            items = pages.next().items().iterator();
        }
        return items.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return items.next();
    }
}
