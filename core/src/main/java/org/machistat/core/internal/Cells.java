package org.machistat.core.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.machistat.core.explain.Input;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Refusal;

/** Table cells of results that were refused (計算不能の表示). */
public final class Cells {

    private static final Label NONE = Label.of("計算不能", "n/a");

    private Cells() {}

    /**
     * What stands under a table: the sources, then the notes, each once.
     *
     * @param locale Japanese, or any other for English
     * @param sources where the figures come from
     * @param notes what a reader must know
     * @return the lines
     */
    public static String footer(Locale locale, List<Source> sources, List<Label> notes) {
        return Stream.concat(
                        sources.stream().map(Source::cite),
                        notes.stream().map(note -> Label.of("注：", "note: ").plus(note)))
                .map(line -> line.in(locale))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /**
     * What stands in place of a result: the mark that hides it, or that there is none; never "-", which is nil.
     *
     * @param refusal why there is no result
     * @param locale Japanese, or any other for English
     * @param inputs the figures that would have gone in
     * @return the mark of the first of them that has the reason of the refusal, as it was printed; else 計算不能 or n/a
     */
    public static String refused(Refusal refusal, Locale locale, List<Input> inputs) {
        return inputs.stream()
                .map(Input::figure)
                .filter(figure -> figure.findMark()
                        .flatMap(Mark::reason)
                        .filter(refusal.reason()::equals)
                        .isPresent())
                .map(Figure::printed)
                .filter(printed -> !printed.isBlank())
                .findFirst()
                .orElseGet(() -> NONE.in(locale));
    }
}
