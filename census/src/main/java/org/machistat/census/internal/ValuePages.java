package org.machistat.census.internal;

import java.util.ArrayList;
import java.util.List;

/** Which values stand on which page, and what they are called there. */
final class ValuePages {

    private record Page(int number, int first, String pointer) {}

    private final List<Page> pages = new ArrayList<>();

    /** Adds a page, or another list of values on it, that begins with a value. */
    void add(int number, int first, String pointer) {
        pages.add(new Page(number, first, pointer));
    }

    /** The number of the page of a value. */
    int number(int value) {
        return page(value).number();
    }

    /** The pointer of a value: that of its list with its number behind it, or nothing. */
    String name(int value) {
        Page page = page(value);
        return page.pointer().isEmpty() ? "" : page.pointer() + "/" + (value - page.first());
    }

    private Page page(int value) {
        int at = pages.size() - 1;
        while (at > 0 && pages.get(at).first() > value) {
            at--;
        }
        return pages.get(at);
    }
}
