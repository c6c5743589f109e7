package org.machistat.core.time;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;

/**
 * A date as a plan announces it: 平成30年3月頃, 平成32年を目指し, 2020年代, 30年後 (おおよその時期).
 *
 * <p>It stands for every day from {@link #earliest} to {@link #latest}, both included.
 *
 * <ul>
 *   <li>Parts: 上旬・中旬・下旬 are days 1-10, 11-20 and 21 to the end; 前半・後半 halves; 当初 and 末 of a year its first and last
 *       month, 末 of a month its last third; 半ば the middle third of a month, the middle four months of a year, and years 3
 *       to 6 of a decade, 初頭 and 末 of a decade years 0-2 and 7-9.
 *   <li>Seasons are those of the Japan Meteorological Agency: spring March to May, winter December to the next February. The
 *       spring of a fiscal year is its April and May.
 *   <li>年代 is ten years: 2000年代 is 2000 to 2009, not the century.
 *   <li>以降 has no latest day, まで no earliest one, 未定 neither.
 *   <li>Relative ones (30年後, 2年前, 直近10年程度, 今後10年, 過去10年) have neither until {@link #relativeTo} gives them a base.
 *       直近 is used both ways: with 目途, 目指し or 予定 it is read for the years ahead, else it may mean those before and
 *       after the base.
 *   <li>頃 does not widen the days unless {@link #with(AboutReading)} asks for it; {@link #modifiers} always has it.
 *   <li>Two are equal if they are printed alike and have the same base and reading of 頃.
 * </ul>
 *
 * @serial exclude
 */
public final class ApproximateDate implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String EXPECTED =
            "a form such as '平成30年3月頃', 'H30年4月予定', '平成32年を目指し', '2020年代', '30年後', '今後10年程度' or '未定'";
    private static final String BASE = "［基準 ";
    private static final String WIDER = "［頃は前後に同じ長さ］";
    private static final String CLOSE = "］";
    private static final LocalDate FIRST_DAY =
            FiscalYear.of(DateText.FIRST_YEAR).firstDay();
    private static final LocalDate LAST_DAY = FiscalYear.of(DateText.LAST_YEAR).lastDay();

    /** Where a date may begin in a sentence: not inside a number, a word of Latin letters or, for 平30, one of kanji. */
    private static final Pattern CANDIDATE = Pattern.compile("未定|直近|今後|向こう|過去"
            + "|(?<![\\d数何幾第.])(?:約|概ね|おおむね)?(?<![\\d数何幾第.])[1-9]\\d{0,2}年(?:[前後])(?!半|後)"
            + "|(?<![\\dA-Za-z./])(?i:FY)?\\d{4}(?!\\d)"
            + "|(?:明治|大正|昭和|平成|令和)\\.?(?:元|\\d)"
            + "|(?<!\\p{IsHan})[明大昭平令]\\.?(?:元|\\d)"
            + "|(?<![\\dA-Za-z])(?i:meiji|taisho|showa|heisei|reiwa|[MTSHR])\\.?\\d");

    /** What a plan adds to a date. */
    public enum Modifier {
        /** About (頃・ごろ・前後). */
        ABOUT("about %s"),
        /** Roughly, of a number of years (程度・約). */
        ROUGHLY("roughly %s"),
        /** From then on (以降・から). */
        FROM_ON("from %s on"),
        /** By then (まで・以前). */
        BY("by %s"),
        /** Aimed at (目指し・目途・目標). */
        AIMED("%s (aimed at)"),
        /** Planned (予定・見込み). */
        PLANNED("%s (planned)");

        private final String english;

        Modifier(String english) {
            this.english = english;
        }
    }

    /** What 頃 makes of the days. */
    public enum AboutReading {
        /** The days as printed: 平成30年3月頃 is March 2018. The default. */
        AS_PRINTED,
        /** The days as printed and as long a stretch before and after: 平成30年3月頃 is February to April 2018. */
        ONE_LENGTH_WIDER
    }

    /**
     * A date found in a text.
     *
     * @param date the date
     * @param start the index of its first character
     * @param end the index after its last character
     * @serial exclude
     */
    public record Found(ApproximateDate date, int start, int end) implements Serializable {
        /**
         * Makes a finding.
         *
         * @param date the date
         * @param start the index of its first character
         * @param end the index after its last character
         */
        public Found {
            Objects.requireNonNull(date, "date");
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException(
                        "Date must be found at 0 <= start < end, but start was " + start + " and end " + end);
            }
        }
    }

    private final String text;
    private final AboutReading about;
    private final ReferenceDate base;
    private final DatePrecision precision;
    private final EnumSet<Modifier> modifiers;
    private final LocalDate earliest;
    private final LocalDate latest;
    private final boolean isRelative;
    private final String english;

    private ApproximateDate(
            String text, AboutReading about, ReferenceDate base, ApproximateDateReader.Reading reading) {
        this.text = text;
        this.about = about;
        this.base = base;
        this.modifiers = reading.modifiers();
        this.isRelative = reading.core().isRelative();
        ApproximateDateReader.Core core =
                base == null ? reading.core() : reading.core().relativeTo(base);
        this.precision = core.precision();
        this.english = core.english();
        LocalDate from = core.from();
        LocalDate until = core.until();
        if (from != null && modifiers.contains(Modifier.ABOUT) && about == AboutReading.ONE_LENGTH_WIDER) {
            LocalDate next = until.plusDays(1);
            Period length = Period.between(from, next);
            from = from.minus(length);
            until = next.plus(length).minusDays(1);
        }
        this.earliest = modifiers.contains(Modifier.BY) ? null : from;
        this.latest = modifiers.contains(Modifier.FROM_ON) ? null : until;
    }

    /**
     * Reads one date with its modifiers.
     *
     * <p>Read are the forms of {@link ReferenceDate#parse}, parts of them (平成30年度末, 2020年代前半, 3月上旬), decades, relative
     * years and 未定; after each of them 頃, 程度, 以降, まで, 予定 or （予定）, を目指し and the like, also after a few words of the
     * same clause (H30年4月供用開始予定, 平成31年1月にオープン予定); and what {@link #toString} writes.
     *
     * <ul>
     *   <li>A date that does not exist (平成40年13月) is refused, and one that has both 以降 and まで.
     *   <li>現在 and 時点 after a date add nothing.
     *   <li>Other words before or after the date are refused: {@link #find} looks for a date in a sentence.
     * </ul>
     *
     * @param text the text, at most 100 characters
     * @return the date
     * @throws IllegalArgumentException if the text is not of these forms
     */
    public static ApproximateDate parse(String text) {
        boolean isWider = text.endsWith(WIDER);
        String rest = isWider ? text.substring(0, text.length() - WIDER.length()) : text;
        int baseAt = rest.endsWith(CLOSE) ? rest.lastIndexOf(BASE) : -1;
        ApproximateDate read = read(
                baseAt < 0 ? rest : rest.substring(0, baseAt),
                isWider ? AboutReading.ONE_LENGTH_WIDER : AboutReading.AS_PRINTED,
                null);
        if (baseAt < 0) {
            return read;
        }
        if (!read.isRelative) {
            throw new IllegalArgumentException("Unable to parse approximate date from '" + text + "': '" + read.text
                    + "' is not relative and takes no base");
        }
        String baseText = rest.substring(baseAt + BASE.length(), rest.length() - CLOSE.length());
        return read.relativeTo(ReferenceDate.parse(baseText));
    }

    private static ApproximateDate read(String text, AboutReading about, ReferenceDate base) {
        ApproximateDateReader.Reading reading = DateText.parse(
                "approximate date",
                text,
                EXPECTED,
                folded -> ApproximateDateReader.read(folded, 0).filter(r -> r.end() == folded.length()));
        return new ApproximateDate(text.strip(), about, base, reading);
    }

    /**
     * Finds the first date in a text, with its modifiers.
     *
     * <ul>
     *   <li>A modifier that follows later in the same clause is taken in, with the words up to it: オープン予定 after
     *       平成31年1月に.
     *   <li>Numbers that are no dates (27件, 2年間) and dates that do not exist (平成40年13月) are passed over.
     *   <li>Of a range of years only a year with its 年, 年度 or FY is a date.
     *   <li>The time is proportional to the length of the text, which may be any.
     * </ul>
     *
     * @param text the text
     * @return the date and its place, or empty if there is none
     */
    public static Optional<Found> find(String text) {
        return list(text, 1).stream().findFirst();
    }

    /**
     * Finds every date in a text, in order, as {@link #find} finds the first.
     *
     * @param text the text
     * @return the dates and their places
     */
    public static List<Found> list(String text) {
        return list(text, Integer.MAX_VALUE);
    }

    private static List<Found> list(String text, int most) {
        List<Found> found = new ArrayList<>();
        DateText folded = DateText.fold(text);
        String signs = folded.toString();
        Matcher candidate = CANDIDATE.matcher(signs);
        int at = 0;
        while (found.size() < most && candidate.find(at)) {
            at = candidate.start() + 1;
            Optional<ApproximateDateReader.Reading> reading =
                    ApproximateDateReader.readIfDate(signs, candidate.start());
            if (reading.isPresent()) {
                at = reading.get().end();
                int start = folded.start(candidate.start());
                int end = folded.end(at);
                String printed = text.substring(start, end);
                if (printed.length() <= DateText.MOST_CHARACTERS) {
                    found.add(new Found(
                            new ApproximateDate(printed, AboutReading.AS_PRINTED, null, reading.get()), start, end));
                }
            }
        }
        return Collections.unmodifiableList(found);
    }

    /**
     * The date counted from a base.
     *
     * <ul>
     *   <li>30年後 of a day, a month or a year is the calendar year 30 years later; of a fiscal year, the fiscal year.
     *   <li>今後10年 begins on the base's first day, 過去10年 ends on its last day, 直近10年 may reach from the one to the other.
     *   <li>A date that is not relative is given back as it is.
     * </ul>
     *
     * @param newBase the date from which to count
     * @return the date with its days
     */
    public ApproximateDate relativeTo(ReferenceDate newBase) {
        Objects.requireNonNull(newBase, "newBase");
        return isRelative ? read(text, about, newBase) : this;
    }

    /**
     * The date with another reading of 頃.
     *
     * @param reading whether 頃 widens the days
     * @return the date
     */
    public ApproximateDate with(AboutReading reading) {
        Objects.requireNonNull(reading, "reading");
        return read(text, reading, base);
    }

    /**
     * The date as it was printed, with its modifiers.
     *
     * @return such as {@code 平成30年3月頃}
     */
    public String text() {
        return text;
    }

    /**
     * How finely the date is stated.
     *
     * @return the precision
     */
    public DatePrecision precision() {
        return precision;
    }

    /**
     * What the plan adds to the date, in the order of {@link Modifier}.
     *
     * @return the modifiers, often none
     */
    public List<Modifier> modifiers() {
        return List.copyOf(modifiers);
    }

    /**
     * Whether the date has a modifier.
     *
     * @param modifier the modifier
     * @return true if it was printed
     */
    public boolean has(Modifier modifier) {
        return modifiers.contains(modifier);
    }

    /**
     * How 頃 is read.
     *
     * @return the reading
     */
    public AboutReading aboutReading() {
        return about;
    }

    /**
     * Whether the date is counted from a base, given or not.
     *
     * @return true for 30年後 and 直近10年
     */
    public boolean isRelative() {
        return isRelative;
    }

    /**
     * The base from which a relative date is counted.
     *
     * @return the base, or empty if none was given
     */
    public Optional<ReferenceDate> base() {
        return Optional.ofNullable(base);
    }

    /**
     * The first day the date may mean.
     *
     * @return the day, or empty if there is no limit on that side
     */
    public Optional<LocalDate> earliest() {
        return Optional.ofNullable(earliest);
    }

    /**
     * The last day the date may mean.
     *
     * @return the day, or empty if there is no limit on that side
     */
    public Optional<LocalDate> latest() {
        return Optional.ofNullable(latest);
    }

    /**
     * Whether every day the date may mean lies in a range.
     *
     * @param range the range
     * @return true if all do; false for a date without an earliest or a latest day
     */
    public boolean isCertainlyWithin(FiscalYearRange range) {
        Objects.requireNonNull(range, "range");
        return earliest != null && latest != null && range.contains(earliest) && range.contains(latest);
    }

    /**
     * Whether some day the date may mean lies in a range.
     *
     * @param range the range
     * @return true if one does; always true for 未定 and for a relative date without a base
     */
    public boolean isPossiblyWithin(FiscalYearRange range) {
        return (latest == null || !latest.isBefore(range.firstDay()))
                && (earliest == null || !earliest.isAfter(range.lastDay()));
    }

    /**
     * The fiscal years in which the date may lie.
     *
     * @return such as FY2019-FY2020 for 平成32年; refused without an earliest and a latest day, or outside FY1868-FY9999
     */
    public Answer<FiscalYearRange> fiscalYears() {
        if (earliest == null || latest == null) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "「" + text + "」には始まりと終わりの日がないため、年度を決められない",
                    "'" + text + "' has no first and last day, so that its fiscal years are open");
        }
        if (earliest.isBefore(FIRST_DAY) || latest.isAfter(LAST_DAY)) {
            return Answer.refuse(
                    Reason.NOT_APPLICABLE,
                    "「" + text + "」は1868年度から9999年度までの範囲にない",
                    "'" + text + "' does not lie in FY1868 to FY9999");
        }
        return Answer.of(FiscalYearRange.of(FiscalYear.from(earliest), FiscalYear.from(latest)));
    }

    /**
     * The date in both languages: in Japanese as printed, in English in Western years.
     *
     * @return such as 平成30年3月頃 and "about March 2018"
     */
    public Label label() {
        String words = english;
        for (Modifier modifier : modifiers) {
            words = modifier.english.replace("%s", words);
        }
        return Label.of(
                withBase(),
                base == null ? words : words + " (base " + base.label().en() + ")");
    }

    private String withBase() {
        return base == null ? text : text + BASE + base + CLOSE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApproximateDate that
                && text.equals(that.text)
                && about == that.about
                && Objects.equals(base, that.base);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, about, base);
    }

    /**
     * The date as printed, with its base if it has one and a note if 頃 widens it, as in
     * {@code 30年後［基準 2017-08-30］}; {@link #parse} reads it back.
     */
    @Override
    public String toString() {
        return about == AboutReading.AS_PRINTED ? withBase() : withBase() + WIDER;
    }
}
