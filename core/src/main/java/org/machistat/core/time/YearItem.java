package org.machistat.core.time;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One year met in a folded text: its Western number, its era if one was printed, its unit and where it ends.
 *
 * @param western the Western year
 * @param era the era it was printed in
 * @param unit calendar year, fiscal year or not said
 * @param prefixed whether FY stood before it
 * @param end the index after it
 */
record YearItem(int western, Optional<Era> era, Unit unit, boolean prefixed, int end) {

    /** What kind of year the text says it is. */
    enum Unit {
        NONE,
        CALENDAR,
        FISCAL
    }

    static final String ERA = "明治|大正|昭和|平成|令和|(?i:meiji|taisho|showa|heisei|reiwa)|[明大昭平令]|[MTSHRmtshr]";
    static final String YEAR = "(?:(" + ERA + ")\\.?)?(元|\\d{1,4})(?!\\d)";
    private static final String UNIT = "(年度|年(?!代))?";

    /** 2018, H30, 2018(平成30)年度, 平成30年度(2018年度), FY2025(令和7年度). */
    private static final Pattern ITEM =
            Pattern.compile("((?i:FY))?" + YEAR + "(?:\\(" + YEAR + "\\))?" + UNIT + "(?:\\(" + YEAR + UNIT + "\\))?");

    private static final int[] BRACKETS = {4, 7};

    /** The year at a place of a folded text, whose era may be taken from the year before. */
    static Optional<YearItem> read(String folded, int start, Optional<YearItem> before) {
        Matcher m = ITEM.matcher(folded).region(start, folded.length()).useTransparentBounds(true);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        int western = western(m.group(2), m.group(3), before);
        Optional<Era> era = eraOf(m.group(2), before.filter(b -> m.group(3).length() < 4));
        for (int group : BRACKETS) {
            if (m.group(group + 1) != null) {
                checkAgreement(western, m, group);
                era = era.isPresent() ? era : eraOf(m.group(group), Optional.empty());
            }
        }
        return Optional.of(new YearItem(western, era, unit(m), m.group(1) != null, m.end()));
    }

    /** The Western year of an era name, or none, and a number. */
    static int western(String era, String number, Optional<YearItem> before) {
        int n = number.equals("元") ? 1 : Integer.parseInt(number);
        if (era != null) {
            return EraYear.of(Era.find(era).orElseThrow(), n).western().getValue();
        }
        if (number.length() == 4) {
            return DateText.checkYear(n).getValue();
        }
        if (before.isEmpty()) {
            throw new IllegalArgumentException("year '" + number + "' has neither an era nor four digits");
        }
        Optional<Era> inherited = before.get().era();
        if (inherited.isPresent()) {
            return EraYear.of(inherited.get(), n).western().getValue();
        }
        if (number.length() != 2) {
            throw new IllegalArgumentException("year '" + number + "' after "
                    + before.get().western() + " has neither an era nor two or four digits");
        }
        return before.get().western() / 100 * 100 + n;
    }

    private static Optional<Era> eraOf(String name, Optional<YearItem> before) {
        return name == null ? before.flatMap(YearItem::era) : Era.find(name);
    }

    private static void checkAgreement(int western, Matcher m, int group) {
        int other = western(m.group(group), m.group(group + 1), Optional.empty());
        if (other != western) {
            throw new IllegalArgumentException("'" + printed(m, 2) + "' is " + western + " but '" + printed(m, group)
                    + "' is " + other + ", and both have to be the same year");
        }
    }

    private static String printed(Matcher m, int group) {
        return m.group(group) == null ? m.group(group + 1) : m.group(group) + m.group(group + 1);
    }

    private static Unit unit(Matcher m) {
        Unit unit = Unit.NONE;
        for (String word : new String[] {m.group(1), m.group(6), m.group(9)}) {
            if (word != null) {
                Unit met = word.equals("年") ? Unit.CALENDAR : Unit.FISCAL;
                if (unit != Unit.NONE && unit != met) {
                    throw new IllegalArgumentException("it names a calendar year and a fiscal year at once");
                }
                unit = met;
            }
        }
        return unit;
    }

    YearItem withUnit(Unit newUnit) {
        return new YearItem(western, era, newUnit, prefixed, end);
    }

    Optional<EraYear> eraYear() {
        return era.map(e -> EraYear.in(e, western));
    }
}
