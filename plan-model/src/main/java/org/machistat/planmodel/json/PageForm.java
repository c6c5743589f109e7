package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.machistat.core.text.Label;
import org.machistat.planmodel.plan.PageRange;

/** The page a chapter begins on: a number, or as printed. */
enum PageForm implements Form<Integer> {
    FORM;

    private static final Label WHAT = Label.of("開始ページ", "a start page");

    private static final IntegerForm NUMBER = new IntegerForm("pageNumber", WHAT, 1, Integer.MAX_VALUE - 1);

    private static final TextForm<Integer> PRINTED = new TextForm<>(
            "printedPage",
            WHAT,
            Label.of("4や「p.4～」のようなページ", "a page from 1 such as 4, '4' or 'p.4～'"),
            PageRange::parseStart,
            String::valueOf);

    @Override
    public String id() {
        return "page";
    }

    @Override
    public Label what() {
        return WHAT;
    }

    /** The two forms of a page. */
    static Form<Integer> number() {
        return NUMBER;
    }

    @Override
    public Optional<Integer> read(Input in) throws IOException {
        return in.isNumber() ? NUMBER.read(in) : PRINTED.read(in);
    }

    @Override
    public void write(Integer page, JsonGenerator out) throws IOException {
        NUMBER.write(page, out);
    }
}
