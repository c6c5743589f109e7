package org.machistat.core.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FigureParser;
import org.machistat.core.value.FuzzyShare;
import org.machistat.core.value.Refusal;

/** Reads the common printed forms of claims (記述の読み取り). */
final class ClaimReader {

    private static final int LONGEST = 1_000;
    private static final int SHOWN = 40;
    private static final String NAME = "(?:(?:[^「」]{0,100}[はで]、?)?「([^「」]{1,200})」|([^「」。はが]{1,200}))";
    /** Without quotation marks a name has no 最も and no 、 after hiragana: that is a clause of its own (最も多く、昨年). */
    private static final String SECOND = "(?:「([^「」]{1,200})」|((?:(?!最も|もっとも|一番|[ぁ-ん]、)[^「」。はが]){1,200}?))";

    private static final String FIGURE = "([0-9０-９][0-9０-９.,．，]{0,30}(?:[%％]|ポイント|[千万億兆百]{0,2}[人円件所社]{0,2}(?:事業所)?)?)";
    private static final String ORDER = "(多|高|大き|少な|低|小さ)";
    private static final String END = "(?:である|であった|です|となる|となっている|となった|だった|を占める|を占めた)?。?";

    private static final Pattern RANKED = Pattern.compile(NAME + "が(?:" + FIGURE + "で)?(?:最も|もっとも|一番|([1-9１-９])番目に)"
            + ORDER + "(?:い|かった|く)(?:、次いで「([^「」]{1,200})」が" + FIGURE + ")?" + END);
    private static final Pattern PEAK = Pattern.compile(
            "(?:[^「」。]{0,100}の)?ピークは、?([^、。「」は]{1,30}?年度?)(?:で|（|\\()?(?:" + FIGURE + ")?(?:）|\\))?" + END);
    private static final Pattern IN_PEAK =
            Pattern.compile("(?:[^「」。]{0,100}[はが]、?)?([^、。「」はが]{1,30}?年度?)に(?:は)?(?:" + FIGURE
                    + "となり、?)?ピーク(?:（|\\()?(?:" + FIGURE
                    + ")?(?:）|\\))?(?:を迎える|に達する)?(?:と?(?:想定|見込み))?" + END);
    private static final Pattern COMPARED =
            Pattern.compile(NAME + "[はが]、?" + SECOND + "(?:より(?:も)?" + ORDER + "い|を(上回|下回)(?:る|った|っている))。?");
    private static final Pattern SAID =
            Pattern.compile(NAME + "[はが]、?(?:全体の|(?:「([^「」]{1,200})」|([^「」、。はが約]{1,200}?))の)?([^「」、。]{1,40}?)" + END);

    private ClaimReader() {}

    static Answer<List<Claim>> read(String sentence) {
        String text = sentence.strip();
        return text.length() > LONGEST ? noClaim(text) : claims(text);
    }

    private static Answer<List<Claim>> noClaim(String text) {
        return Answer.refuse(
                Refusal.Reason.NOT_READABLE,
                "検証できる記述の形ではない：" + shortened(text),
                "not one of the forms of claims that can be read: " + shortened(text));
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private static Answer<List<Claim>> claims(String text) {
        Matcher ranked = RANKED.matcher(text);
        if (ranked.matches()) {
            return ranked(ranked);
        }
        for (Pattern pattern : List.of(PEAK, IN_PEAK)) {
            Matcher peak = pattern.matcher(text);
            if (peak.matches()) {
                String said = peak.group(peak.groupCount()) == null ? peak.group(2) : peak.group(peak.groupCount());
                return figure(said).map(figure -> List.of(new Claim.Peak(peak.group(1), figure)));
            }
        }
        Matcher compared = COMPARED.matcher(text);
        if (compared.matches()) {
            String order = compared.group(5) == null ? compared.group(6) : compared.group(5);
            return Answer.of(List.of(new Claim.Compared(either(compared, 1), isMore(order), either(compared, 3))));
        }
        Matcher said = SAID.matcher(text);
        return said.matches() ? said(said) : noClaim(text);
    }

    private static Answer<List<Claim>> ranked(Matcher m) {
        int place = m.group(4) == null ? 1 : Character.digit(m.group(4).charAt(0), 10);
        boolean fromTop = isMore(m.group(5));
        Answer<Claim> first = figure(m.group(3)).map(figure -> new Claim.Ranked(either(m, 1), place, fromTop, figure));
        return m.group(6) == null
                ? first.map(List::of)
                : first.flatMap(one -> figure(m.group(7))
                        .map(figure -> List.of(one, new Claim.Ranked(m.group(6), place + 1, fromTop, figure))));
    }

    /** A figure is a claim of an amount; words such as 約1割 are one of a share. */
    private static Answer<List<Claim>> said(Matcher m) {
        Optional<String> whole = Optional.ofNullable(m.group(3)).or(() -> Optional.ofNullable(m.group(4)));
        String words = m.group(5).replaceFirst("である$|となる$", "");
        if (whole.isEmpty() && words.matches(FIGURE)) {
            return FigureParser.withDefaults()
                    .parse(words)
                    .map(figure -> List.of(new Claim.Amount(either(m, 1), figure)));
        }
        Optional<FuzzyShare> share = share(words);
        boolean ofNothing = share.isPresent() && share.get().kind() == FuzzyShare.Kind.MULTIPLE && whole.isEmpty();
        return share.isEmpty() || ofNothing
                ? noClaim(m.group())
                : Answer.of(List.of(new Claim.Portion(either(m, 1), whole, share.get())));
    }

    private static Optional<FuzzyShare> share(String words) {
        try {
            return Optional.of(FuzzyShare.parse(words));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** No figure if there is no text; a refusal for one that is printed as no figure is, such as 00.6%. */
    private static Answer<Optional<Figure>> figure(String text) {
        return text == null
                ? Answer.of(Optional.empty())
                : FigureParser.withDefaults().parse(text).map(Optional::of);
    }

    private static String either(Matcher m, int group) {
        return (m.group(group) == null ? m.group(group + 1) : m.group(group)).strip();
    }

    private static boolean isMore(String order) {
        return List.of("多", "高", "大き", "上回").contains(order);
    }
}
