package org.machistat.census.industry;

import java.util.List;
import java.util.stream.Collectors;
import org.machistat.census.industry.ConcordanceLink.Quality;
import org.machistat.core.text.Label;

/** Why two codes are joined, in words. */
final class Reasons {

    private static final int SHOWN = 5;

    static final Label SAME = Label.of("コードと名称が同じ", "same code and name");
    static final Label RECODED = Label.of("名称が同じで、コードが変わった", "same name, other code");
    static final Label RENAMED =
            Label.of("コードと英語名が同じで、日本語名が変わった", "same code and English name, Japanese name reworded");
    static final Label REST = Label.of(
            "コードと名称は同じだが、同じ分類の中に新設・廃止・移動・未決の項目があり、「その他」の範囲が変わった可能性がある",
            "same code and name, but a rest category whose siblings came, went, moved or are open");

    private Reasons() {}

    static Label ambiguous(int olds, int nows) {
        return Label.of(
                "同じ名称が旧" + olds + "件、新" + nows + "件あり、決められない",
                "the name stands " + olds + " times in the old and " + nows + " times in the new list");
    }

    /** A reason, and which industries beside the two are joined to nothing. */
    static Label beside(Label reason, List<Industry> open) {
        String some = open.stream().limit(SHOWN).map(Industry::toString).collect(Collectors.joining("、"))
                + (open.size() > SHOWN ? "ほか" + (open.size() - SHOWN) + "件" : "");
        String someEn = open.stream().limit(SHOWN).map(Industry::toString).collect(Collectors.joining(", "))
                + (open.size() > SHOWN ? " and " + (open.size() - SHOWN) + " more" : "");
        return reason.plus(Label.of(
                "。ただし同じ分類の中に対応する項目のないもの（" + some + "）があり、それとの間で範囲が変わった可能性がある",
                "; but what stands beside it and is joined to nothing (" + someEn
                        + ") may have taken from it or gone into it"));
    }

    static Label group(Quality quality, int joined, int olds, int nows) {
        String ja = "旧の内訳" + olds + "件のうち" + joined + "件が新の内訳" + nows + "件に対応";
        String en = joined + " of its " + olds + " parts are among the " + nows + " of the other";
        return switch (quality) {
            case SAME -> Label.of("コード・名称・内訳が同じ：" + ja, "same code, name and parts: " + en);
            case RENAMED -> Label.of("コードと内訳が同じで、名称が変わった：" + ja, "same code and parts, other name: " + en);
            case RECODED -> Label.of("内訳が同じで、コードが変わった：" + ja, "same parts, other code: " + en);
            default -> Label.of(ja, en);
        };
    }
}
